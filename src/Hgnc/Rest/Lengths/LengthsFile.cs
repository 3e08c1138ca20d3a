using System.IO;
using Hgnc.Caching;

namespace Hgnc.Rest.Lengths;

/// <summary>The limits of one service in a small file beside its responses, for the next process. A file that cannot be read is ignored.</summary>
internal sealed class LengthsFile
{
    // The file has three short values.
    private const int MaxFileLength = 200;

    private readonly ServiceFolder _folder;

    public LengthsFile(ServiceFolder folder)
    {
        _folder = folder;
    }

    public LengthBounds Read() =>
        _folder.PathOf(ServiceFolder.LengthsName) is { } path
        && ServiceFolder.Attempt(() => new FileInfo(path))
            is { Exists: true, Length: <= MaxFileLength }
            ? ServiceFolder.Attempt(() => LengthBounds.Parse(File.ReadAllBytes(path)))
                ?? LengthBounds.Unknown
            : LengthBounds.Unknown;

    public void Write(LengthBounds bounds)
    {
        if (_folder.PathOf(ServiceFolder.LengthsName) is { } path)
        {
            ServiceFolder.Write(path, bounds.ToJson());
        }
    }
}
