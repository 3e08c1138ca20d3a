using System;
using System.IO;
using System.Management.Automation;
using Hgnc;

namespace HgncPS.Pipeline;

/// <summary>A file to write: its path, and whether it can be written.</summary>
internal sealed class OutputFile
{
    private readonly string _given;
    private readonly FileInfo _file;

    private OutputFile(string given, FileInfo file)
    {
        _given = given;
        _file = file;
    }

    /// <summary>The full path for the system.</summary>
    public string FullName => _file.FullName;

    /// <summary>Finds the file for a path without wildcards.</summary>
    /// <exception cref="HgncException">The path is not the path of a file.</exception>
    public static OutputFile Find(PathIntrinsics paths, string path)
    {
        try
        {
            var file = paths.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            if (provider.Name != "FileSystem")
            {
                throw Bad($"'{path}' is a path of {provider.Name}, not of a file.");
            }
            // PowerShell leaves \\server\share unchanged. Outside Windows, this is an ordinary file name.
            if (!Path.IsPathRooted(file))
            {
                throw Bad(
                    $"'{path}' is a path of a network share, which this system does not have."
                );
            }
            return new OutputFile(path, new FileInfo(file));
        }
        catch (Exception e)
            when (e
                    is RuntimeException
                        or ArgumentException
                        or NotSupportedException
                        or PathTooLongException
                        or UnauthorizedAccessException
            )
        {
            throw Bad($"'{path}' is not a file path: {e.Message}", e);
        }
    }

    /// <summary>Checks whether the file can be written, as far as that is known beforehand.</summary>
    /// <param name="noClobber">Whether an existing file must stay.</param>
    /// <param name="force">Whether a read-only file can be replaced.</param>
    /// <exception cref="HgncException">The file cannot be written.</exception>
    public void Check(bool noClobber, bool force)
    {
        _file.Refresh();
        if (_file.Directory is { Exists: false })
        {
            throw Bad(
                $"The folder '{_file.DirectoryName}' of '{_given}' does not exist.",
                "Create it first, or give a path in an existing folder."
            );
        }
        if (Directory.Exists(_file.FullName))
        {
            throw Bad($"'{_given}' is a folder.", "Give the name of a file in it.");
        }
        if (_file.Exists && noClobber)
        {
            throw Bad(
                $"'{_given}' already exists, and -NoClobber protects it.",
                "Give another name, or leave -NoClobber out."
            );
        }
        if (_file.Exists && _file.IsReadOnly && !force)
        {
            throw Bad(
                $"'{_given}' is read-only.",
                "Give another name, or use -Force to replace it."
            );
        }
    }

    private static HgncException Bad(string problem, Exception? cause = null) =>
        new(HgncErrorKind.BadInput, problem, "Give the path of a file on this machine.", cause);

    private static HgncException Bad(string problem, string advice) =>
        new(HgncErrorKind.BadInput, problem, advice);
}
