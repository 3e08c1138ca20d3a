using System;
using System.IO;
using Hgnc.Text;

namespace Hgnc.Files;

/// <summary>The folder of what HgncPS keeps for a user on this machine.</summary>
internal static class DataFolder
{
    /// <summary>The environment variable that names another folder.</summary>
    public const string Variable = "HGNC_DATA";

    /// <summary>The folder; it need not be there yet.</summary>
    /// <exception cref="IOException">The user has none.</exception>
    /// <exception cref="ArgumentException">What names it is no path.</exception>
    public static string Name()
    {
        var setting = EnvironmentVariable.Get(Variable);
        return Path.GetFullPath(string.IsNullOrWhiteSpace(setting) ? Usual() : setting!);
    }

    /// <summary>The folder, made if there is none: only its user may look into it.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static string Find() => Make(Name());

    /// <summary>Makes a folder into which only its user may look; one that is there stays as it is.</summary>
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

    /// <summary>Makes a file, where there is none, that only its user may read; on Windows the folder sees to that.</summary>
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
