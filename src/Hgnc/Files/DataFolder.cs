using System;
using System.IO;
using Hgnc.Text;

namespace Hgnc.Files;

/// <summary>The folder for HgncPS's data of a user on this machine.</summary>
internal static class DataFolder
{
    /// <summary>The environment variable for another folder.</summary>
    public const string Variable = "HGNC_DATA";

    /// <summary>The path of the folder, which need not exist.</summary>
    /// <exception cref="IOException">The user has no data folder.</exception>
    /// <exception cref="ArgumentException">The path is invalid.</exception>
    public static string Name()
    {
        var setting = EnvironmentVariable.Get(Variable);
        return Path.GetFullPath(string.IsNullOrWhiteSpace(setting) ? Usual() : setting!);
    }

    /// <summary>The folder. If it does not exist, it is created for its user only.</summary>
    /// <exception cref="IOException">The folder cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The permission to create the folder is missing.</exception>
    public static string Find() => Make(Name());

    /// <summary>Creates a folder that only its user can read. An existing one does not change.</summary>
    public static string Make(string folder)
    {
#if NET
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
            return folder;
        }
#endif
        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>Opens or creates a file that only its user can read. On Windows, the folder ensures this.</summary>
    public static FileStream Create(string path)
    {
#if NET
        if (!OperatingSystem.IsWindows())
        {
            return new FileStream(
                path,
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    Share = FileShare.None,
                    UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                }
            );
        }
#endif
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    private static string Usual()
    {
        var data = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.DoNotVerify
        );
        return data.Length > 0
            ? Path.Combine(data, "HgncPS")
            : throw new DirectoryNotFoundException("This user has no folder for data.");
    }
}
