using System;
using System.IO;
using System.Management.Automation;
using Hgnc;

namespace HgncPS.Pipeline;

/// <summary>A file that is to be written: where it is, and whether it may be.</summary>
internal sealed class OutputFile
{
    // What Windows puts before the name of a device.
    private const string Device = @"\\.\";

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
            var file = new FileInfo(FilePath.Find(paths, path));
            // On Windows, con.svg and nul.html are devices: the system says so.
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
                $"There is no folder '{_file.DirectoryName}' for '{_given}'.",
                "Make it first, or give a file in a folder that is there."
            );
        }
        if (Directory.Exists(_file.FullName))
        {
            throw Bad($"'{_given}' is a folder.", "Give the name of a file in it.");
        }
        if (_file.Exists && noClobber)
        {
            throw Bad(
                $"'{_given}' is there already, and -NoClobber leaves it.",
                "Give another name, or leave -NoClobber out."
            );
        }
        if (_file.Exists && _file.IsReadOnly && !force)
        {
            throw Bad(
                $"'{_given}' is read-only.",
                "Give another name, or -Force to write in its place."
            );
        }
    }

    private static HgncException Bad(string problem, string advice) =>
        new(HgncErrorKind.BadInput, problem, advice);
}
