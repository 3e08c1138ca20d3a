using System;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Management.Automation;
using Hgnc;

namespace HgncPS.Pipeline;

/// <summary>Converts PowerShell's paths to the system's: relative to its location, on one of its drives, or with a provider's name.</summary>
internal static class FilePath
{
    private const string FileSystem = "FileSystem";

    /// <summary>The system's path of a file. The path has no wildcards.</summary>
    /// <exception cref="HgncException">The path is not that of a file on this machine.</exception>
    public static string Find(PathIntrinsics paths, string path) =>
        Check(
            path,
            () =>
            {
                var file = paths.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
                return (file, provider);
            }
        );

    /// <summary>The files that match a path with wildcards.</summary>
    /// <exception cref="HgncException">The path is not that of files on this machine.</exception>
    public static Collection<string> FindAll(PathIntrinsics paths, string path)
    {
        Collection<string> files = new();
        _ = Check(
            path,
            () =>
            {
                files = paths.GetResolvedProviderPathFromPSPath(path, out var provider);
                return (files.FirstOrDefault(), provider);
            }
        );
        return files;
    }

    private static string Check(string path, Func<(string? File, ProviderInfo Provider)> find)
    {
        string? file;
        ProviderInfo provider;
        try
        {
            (file, provider) = find();
        }
        catch (ItemNotFoundException e)
        {
            throw Bad($"There is no file '{path}'.", e);
        }
        catch (Exception e)
            when (e
                    is RuntimeException
                        or ArgumentException
                        or InvalidOperationException
                        or NotSupportedException
                        or PathTooLongException
                        or UnauthorizedAccessException
            )
        {
            throw Bad($"'{path}' is not a file path: {e.Message}", e);
        }
        if (provider.Name != FileSystem)
        {
            throw Bad($"'{path}' is a path of {provider.Name}, not of a file.");
        }
        // PowerShell leaves \\server\share unchanged. Outside Windows, this is an ordinary file name.
        if (file is not null && !Path.IsPathRooted(file))
        {
            throw Bad($"'{path}' is a path of a network share, which this system does not have.");
        }
        return file ?? "";
    }

    private static HgncException Bad(string problem, Exception? cause = null) =>
        new(HgncErrorKind.BadInput, problem, "Give the path of a file on this machine.", cause);
}
