using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Hgnc.Groups;

/// <summary>The contents of HGNC's files of gene groups.</summary>
internal sealed class GroupTables
{
    private GroupTables() { }

    /// <summary>Whether there is a file with parents and children.</summary>
    public bool HasHierarchy { get; private set; }

    /// <summary>The groups in <c>family.csv</c>.</summary>
    public IReadOnlyList<HgncGeneGroup> Families { get; private set; } = [];

    /// <summary>Parents and children.</summary>
    public IReadOnlyList<(long Parent, long Child)> Hierarchy { get; private set; } = [];

    /// <summary>Other names of groups.</summary>
    public IReadOnlyList<(long Group, string Alias)> Aliases { get; private set; } = [];

    /// <summary>Genes and their groups.</summary>
    public IReadOnlyList<(string HgncId, long Group)> Members { get; private set; } = [];

    /// <summary>Reads the archive of a local copy.</summary>
    /// <exception cref="HgncException">The archive is damaged, or a file in it is not HGNC's.</exception>
    public static GroupTables ReadArchive(string path, string? sha256)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (sha256 is not null && GroupFiles.Checksum(bytes) != sha256)
            {
                throw new InvalidDataException("Its checksum does not match.");
            }
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            return Read(name => archive.GetEntry(name)?.Open());
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new HgncException(
                HgncErrorKind.BadData,
                $"The gene groups of the local copy, '{path}', cannot be read: {e.Message}",
                "Save-HgncDataset, or hgnc save, downloads them again.",
                e
            );
        }
    }

    /// <summary>Reads files by their names.</summary>
    /// <param name="open">Opens a file, or returns null if it does not exist.</param>
    /// <exception cref="HgncException">A file is not HGNC's.</exception>
    public static GroupTables Read(Func<string, Stream?> open) =>
        new()
        {
            HasHierarchy = Exists(open, GroupFiles.Hierarchy),
            Families = ReadFamilies(open).ToList(),
            Hierarchy = ReadRows(
                open,
                GroupFiles.Hierarchy,
                ["parent_fam_id", "child_fam_id"],
                row => (row.Number("parent_fam_id"), row.Number("child_fam_id"))
            ),
            Aliases = ReadRows(
                    open,
                    GroupFiles.Aliases,
                    ["family_id", "alias"],
                    row => (row.Number("family_id"), row.Text("alias"))
                )
                .Where(row => row.Item2 is not null)
                .Select(row => (row.Item1, row.Item2!))
                .ToList(),
            Members = ReadRows(
                open,
                GroupFiles.Members,
                ["hgnc_id", "family_id"],
                row => (row.HgncId("hgnc_id"), row.Number("family_id"))
            ),
        };

    private static bool Exists(Func<string, Stream?> open, string name)
    {
        using var stream = open(name);
        return stream is not null;
    }

    private static IEnumerable<HgncGeneGroup> ReadFamilies(Func<string, Stream?> open)
    {
        var groups = ReadRows(
            open,
            GroupFiles.Families,
            ["id", "name"],
            row => new HgncGeneGroup
            {
                Id = row.Number("id"),
                Name = GroupText.Plain(row.Text("name") ?? ""),
                Abbreviation = row.Text("abbreviation"),
                // The label says which sequences the group has if the comment is text.
                Description = row.Text("desc_comment") ?? row.Text("external_note"),
                DescriptionSource = row.Text("desc_source")?.Split('|').Last().Trim(),
                TypicalGene = row.Text("typical_gene"),
                PubmedIds = new(
                    (row.Text("pubmed_ids") ?? "").Split(
                        [',', ' ', ';', '|'],
                        StringSplitOptions.RemoveEmptyEntries
                    )
                ),
            }
        );
        // Of two rows with the same number, the first one counts.
        return groups.GroupBy(group => group.Id).Select(same => same.First());
    }

    private static List<T> ReadRows<T>(
        Func<string, Stream?> open,
        string name,
        string[] needed,
        Func<GroupRow, T> read
    )
    {
        using var stream = open(name);
        return stream is null ? [] : GroupRow.ReadAll(stream, name, needed).Select(read).ToList();
    }
}
