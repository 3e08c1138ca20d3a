using System;
using System.IO;

namespace Hgnc.Tool.Hosting;

/// <summary>A folder for files that nobody needs afterwards.</summary>
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
            // Somebody still looks into it: the system's own cleaning of its folder will take it.
        }
    }
}
