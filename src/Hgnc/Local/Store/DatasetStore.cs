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
    /// <summary>The environment variable for the folder.</summary>
    public const string Variable = DataFolder.Variable;

    private static readonly Dictionary<string, LocalSource> Shared = new(StringComparer.Ordinal);

    private readonly DatasetFolder _folder;
    private readonly TimeProvider _time;

    /// <summary>Opens the store in a folder.</summary>
    /// <param name="folder">
    /// The folder, or null for the folder that <c>HGNC_DATA</c> names. Default: HgncPS in the user's data folder: <c>%LOCALAPPDATA%</c>
    /// or <c>~/.local/share</c>. The folder is created when it is needed.
    /// </param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <exception cref="HgncException">The folder is invalid.</exception>
    public DatasetStore(string? folder = null, TimeProvider? time = null)
    {
        _folder = new DatasetFolder(FullPath(folder));
        _time = time ?? TimeProvider.System;
    }

    /// <summary>The folder of the copy, which need not exist.</summary>
    public string Folder => _folder.Path;

    /// <summary>The state of the copy.</summary>
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

    /// <summary>Opens the copy for reading. After a later save, in this program or another, the new copy is used.</summary>
    /// <exception cref="HgncException">
    /// There is no copy (<see cref="HgncErrorKind.NoLocalCopy"/>), or it has another version or is damaged
    /// (<see cref="HgncErrorKind.BadData"/>).
    /// </exception>
    public LocalSource Open() => LocalSource.Open(new CurrentCopy(_folder).Locate);

    /// <summary>The copy that the whole process shares, so that its symbols are read only once. Do not dispose of it.</summary>
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
    /// Makes a new copy if there are new data. An existing copy stays in use until the new one is complete, and also if
    /// the save fails or is cancelled. Several saves at once run one after another.
    /// </summary>
    /// <param name="origin">
    /// The origin of the data. A server is asked whether it has new data. If it does not, no copy is made. Files are always
    /// imported.
    /// </param>
    /// <param name="force">Downloads and imports even if there is nothing new.</param>
    /// <param name="progress">Gets the progress, on any thread.</param>
    /// <param name="observe">Called for each attempt to send a request, on any thread.</param>
    /// <param name="reach">The connection settings for all servers, or null for the user's settings.</param>
    /// <param name="cancellationToken">Cancels the save.</param>
    /// <returns>The copy. Its <see cref="HgncDataset.Imported"/> shows whether it is a new one.</returns>
    /// <exception cref="HgncServiceException">A download failed, or is not one of HGNC's files.</exception>
    /// <exception cref="HgncException">A file is not HGNC's or is incomplete, or the copy cannot be written.</exception>
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

    /// <summary>The day of the archive's release after this copy's, or null if there was none or it is not known.</summary>
    internal DateTime? NextRelease => ReleaseName.ToDay(_folder.TryFind()?.NextRelease);

    /// <summary>Removes the copy, and the folder if it is empty then.</summary>
    /// <exception cref="HgncException">The copy cannot be removed.</exception>
    internal void Remove()
    {
        try
        {
            // The pointer is deleted first, so that after an error the remaining files are not used.
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
                "Check whether another program has it open, and check the permissions of the folder.",
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
