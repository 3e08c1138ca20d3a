using System;
using System.IO;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local.Records;
using Hgnc.Rest.Downloads;
using Hgnc.Rest.Errors;

namespace Hgnc.Local.Store;

/// <summary>One save: downloads the files if they are new, makes a copy from them, and then makes it the folder's copy.</summary>
internal sealed class DatasetUpdate
{
    private readonly DatasetFolder _folder;
    private readonly FileDownload _download;
    private readonly TimeProvider _time;
    private readonly IProgress<DatasetProgress>? _progress;
    private readonly GroupUpdate _groups;
    private DatasetGroups? _oldGroups;

    public DatasetUpdate(
        DatasetFolder folder,
        FileDownload download,
        TimeProvider time,
        IProgress<DatasetProgress>? progress
    )
    {
        _folder = folder;
        _download = download;
        _time = time;
        _progress = progress;
        _groups = new GroupUpdate(folder, download, Report);
    }

    /// <summary>Why the gene groups are missing, or null if they came or were not wanted.</summary>
    public string? GroupProblem => _groups.Problem;

    /// <summary>What is available for one of the two files: a file on the disk, or the version that the copy has.</summary>
    private sealed record AvailableFile(DatasetPart? Part, string? Path);

    /// <summary>Runs the save. The caller holds the folder's lock.</summary>
    public async Task<DatasetPointer> RunAsync(
        DatasetOrigin origin,
        bool force,
        CancellationToken cancellationToken
    )
    {
        var old = _folder.TryFind();
        _folder.ClearUnfinished();
        // Until there are newer ones, the existing groups stay.
        _oldGroups = origin.WantsGroups ? old?.Groups : null;
        var pointer = origin.SetUri is null
            ? await ImportFilesAsync(origin, cancellationToken).ConfigureAwait(false)
            : await DownloadAsync(origin, force ? null : old, cancellationToken)
                .ConfigureAwait(false);
        var now = _time.GetUtcNow();
        var groups = await _groups
            .RunAsync(origin, _oldGroups, force, now, cancellationToken)
            .ConfigureAwait(false);
        if (groups != pointer.Groups)
        {
            pointer = pointer with { Groups = groups };
            _folder.Point(pointer, now);
        }
        _folder.ClearAllBut(pointer);
        return pointer;
    }

    private Task<DatasetPointer> ImportFilesAsync(
        DatasetOrigin origin,
        CancellationToken cancellationToken
    )
    {
        var (set, withdrawn) = origin.FindFiles();
        return ImportAsync(
            origin,
            new AvailableFile(new DatasetPart { Origin = set }, set),
            new AvailableFile(
                withdrawn is null ? null : new DatasetPart { Origin = withdrawn },
                withdrawn
            ),
            _time.GetUtcNow(),
            cancellationToken
        );
    }

    private async Task<DatasetPointer> DownloadAsync(
        DatasetOrigin origin,
        DatasetPointer? old,
        CancellationToken cancellationToken
    )
    {
        var now = _time.GetUtcNow();
        var setPath = _folder.NewPath(now, ".set.tmp");
        var withdrawnPath = _folder.NewPath(now, ".withdrawn.tmp");
        try
        {
            // If the old copy has withdrawn entries, the new one must have them too.
            var isOther = origin.WithdrawnUri is null && old?.Withdrawn is not null;
            var set = await GetSetAsync(
                    origin,
                    isOther ? null : old?.CompleteSet,
                    setPath,
                    cancellationToken
                )
                .ConfigureAwait(false);
            // If the set is new, the list is needed too, whether or not it is new.
            var withdrawn = await GetWithdrawnAsync(
                    origin,
                    set.Path is null ? old!.Withdrawn : null,
                    withdrawnPath,
                    cancellationToken
                )
                .ConfigureAwait(false);
            if (set.Path is null)
            {
                if (withdrawn.Path is null && withdrawn.Part == old!.Withdrawn)
                {
                    return Confirm(old, now);
                }
                set = await GetSetAsync(origin, known: null, setPath, cancellationToken)
                    .ConfigureAwait(false);
            }
            return await ImportAsync(origin, set, withdrawn, now, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw LocalErrors.Target(_folder.Path, e);
        }
        finally
        {
            DatasetFolder.Remove(setPath);
            DatasetFolder.Remove(withdrawnPath);
        }
    }

    private Task<AvailableFile> GetSetAsync(
        DatasetOrigin origin,
        DatasetPart? known,
        string path,
        CancellationToken cancellationToken
    ) =>
        GetFileAsync(
            origin.SetUri!,
            known,
            path,
            DatasetPhase.DownloadCompleteSet,
            cancellationToken
        );

    private async Task<AvailableFile> GetWithdrawnAsync(
        DatasetOrigin origin,
        DatasetPart? known,
        string path,
        CancellationToken cancellationToken
    )
    {
        if (origin.WithdrawnUri is null)
        {
            return new AvailableFile(null, null);
        }
        try
        {
            return await GetFileAsync(
                    origin.WithdrawnUri,
                    known,
                    path,
                    DatasetPhase.DownloadWithdrawn,
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (HgncServiceException e)
            when (origin.MayLackWithdrawn && e.Status == HttpStatusCode.NotFound)
        {
            return new AvailableFile(null, null);
        }
    }

    private async Task<AvailableFile> GetFileAsync(
        Uri uri,
        DatasetPart? known,
        string path,
        DatasetPhase phase,
        CancellationToken cancellationToken
    )
    {
        var version =
            known?.Origin == uri.AbsoluteUri && known.Version is { CanBeAskedFor: true }
                ? known.Version
                : null;
        var came = await _download
            .RunAsync(
                uri,
                version,
                path,
                (done, total) => Report(phase, uri.AbsoluteUri, done, total),
                cancellationToken
            )
            .ConfigureAwait(false);
        return came is null
            ? new AvailableFile(known, null)
            : new AvailableFile(new DatasetPart { Origin = uri.AbsoluteUri, Version = came }, path);
    }

    private DatasetPointer Confirm(DatasetPointer old, DateTimeOffset now)
    {
        var confirmed = old with { Checked = now.UtcDateTime };
        _folder.Point(confirmed, now);
        return confirmed;
    }

    private async Task<DatasetPointer> ImportAsync(
        DatasetOrigin from,
        AvailableFile set,
        AvailableFile withdrawn,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var origin = set.Part!.Origin;
        Report(DatasetPhase.Import, origin, 0, null);
        var target = _folder.NewPath(now, ".sqlite");
        try
        {
            var copy = await LocalImport
                .BuildAsync(
                    set.Path!,
                    withdrawn.Path,
                    target,
                    cancellationToken,
                    _time,
                    new RecordProgress(records =>
                        Report(DatasetPhase.Import, origin, records, null)
                    ),
                    from.Release ?? Day(set.Part.Version?.Modified)
                )
                .ConfigureAwait(false);
            var pointer = new DatasetPointer
            {
                File = Path.GetFileName(target),
                ReleaseDate =
                    ReleaseName.ToDay(from.Release)
                    ?? set.Part.Version?.Modified
                    ?? copy.LastModified,
                Release = copy.Release,
                NextRelease = from.NextRelease,
                Checksum = copy.Checksum,
                Imported = copy.Imported,
                Checked = now.UtcDateTime,
                RecordCount = copy.RecordCount,
                WithdrawnCount = copy.WithdrawnCount,
                CompleteSet = set.Part,
                Withdrawn = withdrawn.Part,
                Groups = _oldGroups,
            };
            _folder.Point(pointer, now);
            return pointer;
        }
        catch (HgncException e) when (IsAbout(set, e) || IsAbout(withdrawn, e))
        {
            DatasetFolder.Remove(target);
            var wrong = IsAbout(set, e) ? set : withdrawn;
            throw DownloadErrors.ForContent(new Uri(wrong.Part!.Origin), wrong.Path!, e);
        }
        catch
        {
            DatasetFolder.Remove(target);
            throw;
        }
    }

    // The user does not need the path of the temporary download, but its origin.
    private static bool IsAbout(AvailableFile available, HgncException e) =>
        available is { Part.Version: not null, Path: not null }
        && e.Message.Contains($"'{available.Path}'");

    private static string? Day(DateTime? time) => time is { } day ? ReleaseName.ToText(day) : null;

    private void Report(DatasetPhase phase, string origin, long done, long? total) =>
        _progress?.Report(
            new DatasetProgress
            {
                Phase = phase,
                Origin = origin,
                Done = done,
                Total = total,
            }
        );
}
