using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Files;
using Hgnc.Local.Records;
using Hgnc.Local.Store;
using Hgnc.Rest;
using Hgnc.Rest.Downloads;
using Hgnc.Text;

namespace Hgnc.Local;

/// <summary>The user's local copy of HGNC's data, in a folder that all programs of the user share.</summary>
public sealed class DatasetStore
{
    /// <summary>The environment variable that sets the folder.</summary>
    public const string Variable = DataFolder.Variable;

    private static readonly Dictionary<string, LocalSource> Shared = new(StringComparer.Ordinal);

    private readonly DatasetFolder _folder;
    private readonly TimeProvider _time;

    /// <summary>The copy in a folder.</summary>
    /// <param name="folder">
    /// The folder; null for the one that <c>HGNC_DATA</c> names, else for HgncPS in the user's folder of data: <c>%LOCALAPPDATA%</c>,
    /// or <c>~/.local/share</c>. It is made when there is something to put there.
    /// </param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <exception cref="HgncException">The folder is none.</exception>
    public DatasetStore(string? folder = null, TimeProvider? time = null)
    {
        _folder = new DatasetFolder(FullPath(folder));
        _time = time ?? TimeProvider.System;
    }

    /// <summary>The folder that the copy is in, or would be.</summary>
    public string Folder => _folder.Path;

    /// <summary>What there is.</summary>
    public HgncDataset GetDataset()
    {
        try
        {
            return Describe(_folder.Find());
        }
        catch (HgncException e)
        {
            return new HgncDataset
            {
                Path = Folder,
                Problem = e.Kind == HgncErrorKind.NoLocalCopy ? null : e.Message,
            };
        }
    }

    /// <summary>Opens the copy, to read it only. After a later save, here or in another program, it answers from the new copy.</summary>
    /// <exception cref="HgncException">
    /// There is no copy (<see cref="HgncErrorKind.NoLocalCopy"/>), or it is of another version or damaged
    /// (<see cref="HgncErrorKind.BadData"/>).
    /// </exception>
    public LocalSource Open() => LocalSource.Open(new CurrentCopy(_folder).Locate);

    /// <summary>The copy as all of this process share it, never to be disposed of: what it read once it need not read again.</summary>
    /// <exception cref="HgncException">As <see cref="Open"/>.</exception>
    public LocalSource OpenShared()
    {
        lock (Shared)
        {
            if (!Shared.TryGetValue(Folder, out var source))
            {
                source = Open();
                Shared.Add(Folder, source);
            }
            return source;
        }
    }

    /// <summary>
    /// Makes the copy anew, where there is anything new. A copy that was there answers until the new one is whole, and for good where
    /// the save fails or is cancelled. Of several saves at once each waits for the one before it.
    /// </summary>
    /// <param name="origin">
    /// Where the data come from. A server is asked whether it has anything new, and nothing is made where it has not; files are always
    /// imported.
    /// </param>
    /// <param name="force">Downloads and imports even if there is nothing new.</param>
    /// <param name="progress">Told, on any thread, how far it is.</param>
    /// <param name="observe">Told, on any thread, of each attempt at a request.</param>
    /// <param name="reach">How servers are reached, wherever they are; null for how the user has set it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The copy: its <see cref="HgncDataset.Imported"/> tells whether it was made anew.</returns>
    /// <exception cref="HgncServiceException">A download failed, or is none of HGNC's files.</exception>
    /// <exception cref="HgncException">A file is not HGNC's or not whole, or the copy cannot be written.</exception>
    public async Task<HgncDataset> SaveAsync(
        DatasetOrigin origin,
        bool force = false,
        IProgress<DatasetProgress>? progress = null,
        Action<RestExchange>? observe = null,
        RestOptions? reach = null,
        CancellationToken cancellationToken = default
    )
    {
        if (origin is null)
        {
            throw new ArgumentNullException(nameof(origin));
        }
        var download = new FileDownload(
            (reach ?? HgncSettings.ForUser().ToRestOptions()) with
            {
                Time = _time,
            },
            observe
        );
        var update = new DatasetUpdate(_folder, download, _time, progress);
        _folder.Create();
        using (
            await _folder
                .LockAsync(
                    _time,
                    () => progress?.Report(new DatasetProgress { Phase = DatasetPhase.Waiting }),
                    cancellationToken
                )
                .ConfigureAwait(false)
        )
        {
            var pointer = await update
                .RunAsync(origin, force, cancellationToken)
                .ConfigureAwait(false);
            return Describe(pointer) with { GeneGroupProblem = update.GroupProblem };
        }
    }

    /// <summary>The day of the archive's release after this copy's; null where there was none, or it is not known.</summary>
    internal DateTime? NextRelease => ReleaseName.ToDay(_folder.TryFind()?.NextRelease);

    /// <summary>Removes the copy, and the folder where nothing else is in it.</summary>
    /// <exception cref="HgncException">The copy cannot be removed.</exception>
    internal void Remove()
    {
        try
        {
            // What names no copy has none: whatever is left over by an error here does not answer.
            File.Delete(_folder.Pointer);
            _folder.ClearAll();
            lock (Shared)
            {
                Shared.Remove(Folder);
            }
            if (Directory.GetFileSystemEntries(Folder).Length == 0)
            {
                Directory.Delete(Folder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HgncException(
                HgncErrorKind.BadData,
                $"The copy in '{Folder}' cannot be removed: {e.Message}",
                "Check whether another program has it open, and whether you may write there.",
                e
            );
        }
    }

    private HgncDataset Describe(DatasetPointer pointer)
    {
        var path = _folder.PathOf(pointer.File);
        var file = new FileInfo(path);
        return new HgncDataset
        {
            Exists = true,
            Path = path,
            ReleaseDate = pointer.ReleaseDate,
            Release = pointer.Release ?? ToDay(pointer.ReleaseDate),
            Checksum = pointer.Checksum,
            Imported = pointer.Imported,
            Checked = pointer.Checked,
            Age = _time.GetUtcNow().UtcDateTime - pointer.Checked,
            RecordCount = pointer.RecordCount,
            WithdrawnCount = pointer.WithdrawnCount,
            Size = file.Exists ? file.Length : 0,
            Origin = pointer.CompleteSet!.Origin,
            WithdrawnOrigin = pointer.Withdrawn?.Origin,
            GeneGroupCount = pointer.Groups?.Count,
            GeneGroupOrigin = pointer.Groups?.Parts is [var families, ..] ? families.Origin : null,
        };
    }

    private static string? ToDay(DateTime? time) =>
        time is { } day ? ReleaseName.ToText(day) : null;

    private static string FullPath(string? folder)
    {
        try
        {
            // It can be the value of the environment variable.
            return EnvironmentVariable.Clean(folder) is { Length: > 0 } path
                ? Path.GetFullPath(path)
                : DataFolder.Name();
        }
        catch (Exception e) when (DatasetFile.IsReadError(e))
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"The folder for the local copy cannot be found: {e.Message}",
                $"Set {Variable} to the path of a folder.",
                e
            );
        }
    }
}
