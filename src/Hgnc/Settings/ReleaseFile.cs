using System;
using System.IO;
using System.Linq;

namespace Hgnc;

/// <summary>The file <c>.hgnc-release</c>, which pins a release for its folder and everything below.</summary>
public static class ReleaseFile
{
    /// <summary>The file's name.</summary>
    public const string Name = ".hgnc-release";

    /// <summary>Finds the nearest file, in this folder or above it.</summary>
    /// <returns>The path, or null.</returns>
    public static string? Find(string folder)
    {
        try
        {
            for (
                var at = new DirectoryInfo(
                    folder ?? throw new ArgumentNullException(nameof(folder))
                );
                at is not null;
                at = at.Parent
            )
            {
                var path = Path.Combine(at.FullName, Name);
                if (File.Exists(path))
                {
                    return path;
                }
            }
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A folder that cannot be read pins nothing.
        }
        return null;
    }

    /// <summary>The release in the file: its first line that is not empty, without comments (<c>#</c>).</summary>
    /// <exception cref="HgncException">The file has no name of a release, or cannot be read.</exception>
    public static string Read(string path)
    {
        string? line;
        try
        {
            line = File.ReadLines(path ?? throw new ArgumentNullException(nameof(path)))
                .Select(text => text.Split('#')[0].Trim())
                .FirstOrDefault(text => text.Length > 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HgncException(
                HgncErrorKind.BadData,
                $"The file '{path}', which pins a release, cannot be read: {e.Message}",
                "Correct the file or delete it.",
                e
            );
        }
        if (line is null)
        {
            throw new HgncException(
                HgncErrorKind.BadData,
                $"The file '{path}' does not name a release.",
                "Write a line such as 2024-10-01 into it, or delete it."
            );
        }
        return ReleaseName.IsNone(line) ? line : ReleaseName.Parse(line, $"the file '{path}'").Text;
    }
}
