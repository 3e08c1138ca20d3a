using System.IO;
using System.Text;
using Hgnc.Caching;

namespace Hgnc.Rest.Lengths;

/// <summary>The limits of one service in a small file beside its responses, for the next process. A file that cannot be read is ignored.</summary>
internal sealed class LengthsFile
{
    // The file has three short lines.
    private const int Longest = 200;

    private readonly ServiceFolder _folder;

    public LengthsFile(ServiceFolder folder)
    {
        _folder = folder;
    }

    public LengthBounds Read() =>
        _folder.PathOf(ServiceFolder.LengthsName) is { } path
        && ServiceFolder.Attempt(() => new FileInfo(path)) is { Exists: true, Length: <= Longest }
            ? ServiceFolder.Attempt(() => LengthBounds.Parse(File.ReadAllText(path)))
                ?? LengthBounds.Unknown
            : LengthBounds.Unknown;

    public void Write(LengthBounds bounds)
    {
        if (_folder.PathOf(ServiceFolder.LengthsName) is { } path)
        {
            ServiceFolder.Write(path, Encoding.ASCII.GetBytes(bounds.ToString()));
        }
    }
}
