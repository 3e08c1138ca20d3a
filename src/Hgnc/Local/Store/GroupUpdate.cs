using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Groups;
using Hgnc.Rest.Downloads;

namespace Hgnc.Local.Store;

/// <summary>
/// The part of a save that downloads HGNC's files of gene groups. It runs after the records are complete. If it fails, the copy
/// keeps its existing files, and <see cref="Problem"/> says what to do.
/// </summary>
internal sealed class GroupUpdate
{
    private readonly DatasetFolder _folder;
    private readonly FileDownload _download;
    private readonly Action<DatasetPhase, string, long, long?> _report;

    public GroupUpdate(
        DatasetFolder folder,
        FileDownload download,
        Action<DatasetPhase, string, long, long?> report
    )
    {
        _folder = folder;
        _download = download;
        _report = report;
    }

    /// <summary>Why the files are missing, or null if they came or were not wanted.</summary>
    public string? Problem { get; private set; }

    /// <summary>What is available for one file: a file on the disk, or the version that the copy has.</summary>
    private sealed record AvailableFile(string Name, DatasetPart Part, string? Path);

    /// <summary>Runs this part. The caller holds the folder's lock.</summary>
    /// <returns>The files of the copy from now on, or null.</returns>
    public async Task<DatasetGroups?> RunAsync(
        DatasetOrigin origin,
        DatasetGroups? old,
        bool force,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (!origin.WantsGroups)
        {
            return null;
        }
        var archive = _folder.NewPath(now, ".groups.zip");
        try
        {
            return origin.SetUri is null
                ? Import(origin, archive)
                : await DownloadAsync(origin, old, force, archive, now, cancellationToken)
                    .ConfigureAwait(false);
        }
        catch (Exception e)
            when (e is HgncException or IOException or UnauthorizedAccessException
                && !cancellationToken.IsCancellationRequested
            )
        {
            DatasetFolder.Remove(archive);
            Problem =
                $"The gene groups were not saved: {e.Message} The rest of the copy is complete"
                + (old is null ? ". " : ", and keeps the gene groups that it had. ")
                + "Run Save-HgncDataset (hgnc save) again, or leave the gene groups out with -NoGeneGroup (--no-gene-groups).";
            return old;
        }
    }

    private static DatasetGroups? Import(DatasetOrigin origin, string archive)
    {
        if (origin.FindGroupFolder() is not { } folder)
        {
            return null;
        }
        var files = GroupFiles.In(folder);
        return Pack(
            GroupFiles
                .Names.Where(files.ContainsKey)
                .Select(name => new AvailableFile(
                    name,
                    new DatasetPart { Origin = files[name] },
                    files[name]
                ))
                .ToList(),
            archive
        );
    }

    private async Task<DatasetGroups?> DownloadAsync(
        DatasetOrigin origin,
        DatasetGroups? old,
        bool force,
        string archive,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (origin.GroupUri is not { } folder)
        {
            return null;
        }
        var isWhole =
            old is not null && !force && GroupFiles.IsWhole(_folder.PathOf(old.File), old.Checksum);
        var known = isWhole ? old!.Parts : [];
        var availableFiles = new List<AvailableFile>();
        try
        {
            foreach (var name in GroupFiles.Names)
            {
                var isFirst = name == GroupFiles.Families;
                await GetFileAsync(
                        folder,
                        name,
                        known,
                        availableFiles,
                        now,
                        cancellationToken,
                        isNeeded: isFirst && origin.NeedsGroups
                    )
                    .ConfigureAwait(false);
                if (isFirst && availableFiles.Count == 0)
                {
                    return null;
                }
            }
            if (
                availableFiles.TrueForAll(available => available.Path is null)
                && availableFiles.Count == known.Count
            )
            {
                return old;
            }
            // One file is new, so all files are needed for the new archive.
            foreach (
                var available in availableFiles.Where(available => available.Path is null).ToList()
            )
            {
                availableFiles.Remove(available);
                await GetFileAsync(
                        folder,
                        available.Name,
                        [],
                        availableFiles,
                        now,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }
            return Pack(
                GroupFiles
                    .Names.SelectMany(name =>
                        availableFiles.Where(available => available.Name == name)
                    )
                    .ToList(),
                archive
            );
        }
        finally
        {
            foreach (var available in availableFiles.Where(available => available.Path is not null))
            {
                DatasetFolder.Remove(available.Path!);
            }
        }
    }

    private async Task GetFileAsync(
        Uri folder,
        string name,
        IReadOnlyList<DatasetPart> known,
        List<AvailableFile> availableFiles,
        DateTimeOffset now,
        CancellationToken cancellationToken,
        bool isNeeded = false
    )
    {
        var uri = new Uri(folder, name);
        var part = known.FirstOrDefault(one =>
            one.Origin == uri.AbsoluteUri && one.Version is { CanBeRevalidated: true }
        );
        var path = _folder.NewPath(now, $".{name}.tmp");
        try
        {
            var came = await _download
                .RunAsync(
                    uri,
                    part?.Version,
                    path,
                    (done, total) =>
                        _report(DatasetPhase.DownloadGeneGroups, uri.AbsoluteUri, done, total),
                    cancellationToken
                )
                .ConfigureAwait(false);
            availableFiles.Add(
                came is null
                    ? new AvailableFile(name, part!, null)
                    : new AvailableFile(
                        name,
                        new DatasetPart { Origin = uri.AbsoluteUri, Version = came },
                        path
                    )
            );
        }
        catch (HgncServiceException e) when (!isNeeded && e.Status == HttpStatusCode.NotFound)
        {
            DatasetFolder.Remove(path);
        }
        catch
        {
            DatasetFolder.Remove(path);
            throw;
        }
    }

    private static DatasetGroups Pack(IReadOnlyList<AvailableFile> availableFiles, string archive)
    {
        var checksum = GroupFiles.Pack(
            availableFiles.ToDictionary(
                available => available.Name,
                available => available.Path!,
                StringComparer.Ordinal
            ),
            archive
        );
        // Check now that the files can be read later.
        var tables = GroupTables.ReadArchive(archive, checksum);
        return new DatasetGroups
        {
            File = Path.GetFileName(archive),
            Checksum = checksum,
            Count = tables.Families.Count,
            Parts = availableFiles.Select(available => available.Part).ToList(),
        };
    }
}
