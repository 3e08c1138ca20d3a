using System;
using System.IO;

namespace Hgnc.Tool.Hosting;

/// <summary>A folder for temporary files.</summary>
internal sealed class WorkFolder(string prefix) : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory(prefix).FullName;

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A program still uses the folder. The system deletes it later.
        }
    }
}
