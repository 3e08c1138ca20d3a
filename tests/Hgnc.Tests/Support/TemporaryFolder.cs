using System;
using System.IO;
using System.IO.Compression;
using System.Text;
using Hgnc.Local;

namespace Hgnc.Tests.Support;

/// <summary>A folder of a test, deleted with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hgnc-tests-");

    public string[] FileNames =>
        Array.ConvertAll(_folder.GetFiles("*", SearchOption.AllDirectories), file => file.Name);

    /// <summary>A path in the folder, in the system's form.</summary>
    public string PathOf(string name) => Path.GetFullPath(Path.Combine(_folder.FullName, name));

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public string WriteGzip(string name, string text)
    {
        using var file = File.Create(PathOf(name));
        using var gzip = new GZipStream(file, CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(text));
        return PathOf(name);
    }

    public void Dispose()
    {
        // A copy that the process shares stays open, and Windows does not delete open files.
        foreach (var copy in _folder.EnumerateFiles("*.sqlite", SearchOption.AllDirectories))
        {
            OpenPools.CloseIdle(copy.FullName);
        }
        _folder.Delete(recursive: true);
    }
}
