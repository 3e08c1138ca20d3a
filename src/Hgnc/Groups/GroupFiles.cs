using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;

namespace Hgnc.Groups;

/// <summary>HGNC's files of gene groups: their names, and the archive in which a local copy stores them unchanged.</summary>
internal static class GroupFiles
{
    /// <summary>The file with the names of the groups, which is required.</summary>
    public const string Families = "family.csv";

    public const string Aliases = "family_alias.csv";
    public const string Hierarchy = "hierarchy.csv";
    public const string Members = "gene_has_family.csv";

    /// <summary>HGNC's folder for the files.</summary>
    public const string FolderName = "genefamily_db_tables";

    /// <summary>All names, the required file first.</summary>
    public static IReadOnlyList<string> Names { get; } =
        new[] { Families, Hierarchy, Aliases, Members };

    /// <summary>The folder with the files: this one, or HGNC's folder in it, or null.</summary>
    public static string? FindFolder(string folder) =>
        new[] { folder, Path.Combine(folder, FolderName) }.FirstOrDefault(each =>
            File.Exists(Path.Combine(each, Families))
        );

    /// <summary>The existing files of a folder, by name.</summary>
    public static IReadOnlyDictionary<string, string> In(string folder) =>
        Names
            .Select(name => (Name: name, Path: Path.Combine(folder, name)))
            .Where(file => File.Exists(file.Path))
            .ToDictionary(file => file.Name, file => file.Path, StringComparer.Ordinal);

    /// <summary>Puts files into one archive.</summary>
    /// <param name="files">The paths by name.</param>
    /// <param name="target">The archive.</param>
    /// <returns>The archive's SHA-256, in lower-case hexadecimal digits.</returns>
    public static string Pack(IReadOnlyDictionary<string, string> files, string target)
    {
        using (var stream = new FileStream(target, FileMode.Create, FileAccess.ReadWrite))
        {
            using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var name in Names.Where(files.ContainsKey))
                {
                    using var entry = archive.CreateEntry(name).Open();
                    using var file = File.OpenRead(files[name]);
                    file.CopyTo(entry);
                }
            }
            stream.Flush(flushToDisk: true);
        }
        return Checksum(File.ReadAllBytes(target));
    }

    /// <summary>Whether an archive exists and has this checksum.</summary>
    public static bool IsWhole(string path, string sha256)
    {
        try
        {
            return Checksum(File.ReadAllBytes(path)) == sha256;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public static string Checksum(byte[] bytes)
    {
        using var hash = SHA256.Create();
        return BitConverter.ToString(hash.ComputeHash(bytes)).Replace("-", "").ToLowerInvariant();
    }
}
