using System;
using System.IO;
using System.IO.Compression;

namespace Hgnc.Tool.Output;

/// <summary>The file of <c>--to</c>. It is complete, or it does not change, and it is compressed if its name ends with .gz.</summary>
internal sealed class TargetFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly FileStream _file;

    /// <exception cref="HgncException">It cannot be written.</exception>
    public TargetFile(string path)
    {
        _path = path;
        _temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            _file = File.Create(_temporary);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Unwritable("Give a file in a folder that you may write to.", e);
        }
        Stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(_file, CompressionLevel.Optimal)
            : _file;
    }

    public Stream Stream { get; }

    /// <summary>Moves the temporary file to its final path.</summary>
    /// <exception cref="HgncException">The existing file cannot be replaced. On Windows, a program may have it open.</exception>
    public void Keep()
    {
        Stream.Dispose();
        try
        {
            File.Move(_temporary, _path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable("Close the file in other programs, or give another file.", e);
        }
    }

    /// <summary>Deletes the temporary file if it was not kept.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        _file.Dispose();
        File.Delete(_temporary);
    }

    private HgncException Unwritable(string advice, Exception e) =>
        new(HgncErrorKind.BadInput, $"'{_path}' cannot be written: {e.Message}", advice, e);
}
