using System.IO;
using ICSharpCode.SharpZipLib.GZip;

namespace Hgnc.Tables.Reading;

/// <summary>
/// The content of a gzip file, all of it or an error. .NET's own stream takes a file that breaks off for a shorter one, and
/// SharpZipLib's stops silently at a part that is damaged behind a whole one.
/// </summary>
internal sealed class WholeGzipStream(Stream stream) : GZipInputStream(stream)
{
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = base.Read(buffer, offset, count);
        if (read == 0 && count > 0)
        {
            CheckRest(buffer, offset);
        }
        return read;
    }

    // Tapes and some programs fill a file up with zeros.
    private void CheckRest(byte[] buffer, int offset)
    {
        while (true)
        {
            while (inputBuffer.Available > 0)
            {
                var count = inputBuffer.ReadRawBuffer(buffer, offset, 1);
                if (count > 0 && buffer[offset] != 0)
                {
                    throw new GZipException(
                        "The compressed data is damaged: something else is behind its first part."
                    );
                }
            }
            inputBuffer.Fill();
            if (inputBuffer.Available <= 0)
            {
                return;
            }
        }
    }
}
