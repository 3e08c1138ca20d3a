using System.IO;
using ICSharpCode.SharpZipLib.GZip;

namespace Hgnc.Tables.Reading;

/// <summary>
/// The content of a gzip file, complete or with an error. .NET's own stream reads a truncated file as a shorter one, and
/// SharpZipLib's stops silently at a damaged part after a complete one.
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

    // Tapes and some programs pad a file with zeros.
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
                        "The compressed data are damaged after the first part."
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
