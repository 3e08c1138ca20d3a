using System;
using System.IO;
using System.Management.Automation;
using Hgnc;

namespace HgncPS.Pipeline;

/// <summary>A file to write: its path, and whether it can be written.</summary>
internal sealed class OutputFile
{
    // Windows puts this before the name of a device.
    private const string Device = @"\\.\";

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
            var file = new FileInfo(FilePath.Find(paths, path));
            // On Windows, con.svg and nul.html are devices, which the full path shows.
            return file.FullName.StartsWith(Device, StringComparison.Ordinal)
                ? throw Bad(
                    $"'{path}' is the name of a device in Windows.",
                    "Give the file another name."
                )
                : new OutputFile(path, file);
        }
        catch (Exception e)
            when (e
                    is ArgumentException
                        or NotSupportedException
                        or PathTooLongException
                        or UnauthorizedAccessException
            )
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"'{path}' is not a file path: {e.Message}",
                "Give the path of a file on this machine.",
                e
            );
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

    private static HgncException Bad(string problem, string advice) =>
        new(HgncErrorKind.BadInput, problem, advice);
}
