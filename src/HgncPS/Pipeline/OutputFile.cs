using System;
using System.IO;
using System.Management.Automation;
using Hgnc;

namespace HgncPS.Pipeline;

/// <summary>A file that is to be written: where it is, and whether it may be.</summary>
internal sealed class OutputFile
{
    private readonly string _given;
    private readonly FileInfo _file;

    private OutputFile(string given, FileInfo file)
    {
        _given = given;
        _file = file;
    }

    /// <summary>The path as the system takes it.</summary>
    public string FullName => _file.FullName;

    /// <summary>The file that a path is the name of, without wildcards.</summary>
    /// <exception cref="HgncException">It is the name of none.</exception>
    public static OutputFile Find(PathIntrinsics paths, string path)
    {
        try
        {
            var file = paths.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            if (provider.Name != "FileSystem")
            {
                throw Bad($"'{path}' is a path of {provider.Name}, not of a file.");
            }
            // PowerShell leaves \\server\share as it is, which elsewhere than on Windows is a file's name like any other.
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

    /// <summary>Says why the file cannot be written, as far as can be seen before.</summary>
    /// <param name="noClobber">Whether a file that is there stays.</param>
    /// <param name="force">Whether one that is read-only does not.</param>
    /// <exception cref="HgncException">It cannot be.</exception>
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
