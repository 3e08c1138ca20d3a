using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Releases;

namespace Hgnc.Tool.Sources;

/// <summary>The data of <c>hgnc serve</c>: files that are imported first, or a saved release; and the files to download.</summary>
/// <param name="Set">The file of the complete set, or null for a saved release.</param>
/// <param name="Withdrawn">The file of withdrawn entries.</param>
/// <param name="Release">The day of the release, or null if only the data have it.</param>
/// <param name="Saved">The saved release.</param>
/// <param name="Files">The files to download, by name.</param>
internal sealed record ServedData(
    string? Set,
    string? Withdrawn,
    string? Release,
    DatasetStore? Saved,
    IReadOnlyDictionary<string, string> Files
)
{
    /// <exception cref="HgncException">There is no such release, or the archive is not a folder of releases.</exception>
    public static async Task<ServedData> FindAsync(
        string? dataset,
        string? withdrawn,
        string? release,
        string? archive,
        string? groups,
        string? folder,
        CancellationToken cancellationToken
    )
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var releases = archive is null ? null : ReleaseArchive.Find(archive);
        foreach (
            var (name, path) in releases?.FindFiles()
                ?? new Dictionary<string, string>(StringComparer.Ordinal)
        )
        {
            files.Add(name, path);
        }
        AddGroups(
            files,
            groups,
            dataset is null ? archive : Path.GetDirectoryName(Path.GetFullPath(dataset))
        );
        if (dataset is not null)
        {
            Add(files, dataset, withdrawn);
            return new ServedData(dataset, withdrawn, null, null, files);
        }
        if (release is null && archive is null)
        {
            return new ServedData(null, null, null, null, files);
        }
        var wanted = ReleaseName.Parse(release ?? ReleaseName.Latest.Text);
        if (releases is null)
        {
            return new ServedData(null, null, null, new ReleaseStore(folder).Find(wanted), files);
        }
        var chosen = await releases.GetAsync(wanted, cancellationToken: cancellationToken);
        Add(files, chosen.Origin!, chosen.WithdrawnOrigin);
        return new ServedData(chosen.Origin, chosen.WithdrawnOrigin, chosen.Release, null, files);
    }

    /// <summary>Opens the copy. If it is not saved yet, it is made at a path. Returns null for a gateway without one.</summary>
    public async Task<LocalSource?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        if (Saved is not null)
        {
            return Saved.Open();
        }
        if (Set is null)
        {
            return null;
        }
        await LocalImport.BuildAsync(Set, Withdrawn, path, cancellationToken, release: Release);
        return LocalSource.Open(path);
    }

    private static void AddGroups(Dictionary<string, string> files, string? named, string? beside)
    {
        if (named is not null || beside is not null)
        {
            foreach (var (name, path) in DatasetOrigin.FindGeneGroupFiles((named ?? beside)!))
            {
                files[name] = path;
            }
        }
        if (named is not null && files.Count == 0)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"The folder '{named}' has no files of gene groups.",
                "Give a folder with HGNC's family.csv, hierarchy.csv, family_alias.csv and gene_has_family.csv."
            );
        }
    }

    // The files get the names that a save looks for, whatever their form: the reader detects the form by the content.
    private static void Add(Dictionary<string, string> files, string set, string? withdrawn)
    {
        files[DatasetOrigin.CompleteSetName] = set;
        if (withdrawn is not null)
        {
            files[DatasetOrigin.WithdrawnName] = withdrawn;
        }
    }
}
