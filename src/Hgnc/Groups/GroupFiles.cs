using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;

namespace Hgnc.Groups;

/// <summary>HGNC's files of gene groups: their names, and the archive in which a local copy keeps them as they came.</summary>
internal static class GroupFiles
{
    /// <summary>The file that names the groups: without it there are none.</summary>
    public const string Families = "family.csv";

    public const string Aliases = "family_alias.csv";
    public const string Hierarchy = "hierarchy.csv";
    public const string Members = "gene_has_family.csv";

    /// <summary>The folder in which HGNC has them.</summary>
    public const string FolderName = "genefamily_db_tables";

    /// <summary>All of them, the one that names the groups first.</summary>
    public static IReadOnlyList<string> Names { get; } =
        new[] { Families, Hierarchy, Aliases, Members };

    /// <summary>The folder that has them: this one, or HGNC's folder in it; null where neither does.</summary>
    public static string? FindFolder(string folder) =>
        new[] { folder, Path.Combine(folder, FolderName) }.FirstOrDefault(each =>
            File.Exists(Path.Combine(each, Families))
        );

    /// <summary>The files of a folder that are there, by their names.</summary>
    public static IReadOnlyDictionary<string, string> In(string folder) =>
        Names
            .Select(name => (Name: name, Path: Path.Combine(folder, name)))
            .Where(file => File.Exists(file.Path))
            .ToDictionary(file => file.Name, file => file.Path, StringComparer.Ordinal);

    /// <summary>Puts files into one archive.</summary>
    /// <param name="files">Their paths by their names.</param>
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

    /// <summary>Whether an archive is there and as it was made.</summary>
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
