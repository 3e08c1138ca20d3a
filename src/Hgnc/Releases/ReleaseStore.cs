using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Rest;

namespace Hgnc.Releases;

/// <summary>
/// The releases that are saved on this machine, side by side: each is a separate local copy, in a folder with the day as its
/// name, below <c>releases</c> in the folder of the user's copy.
/// </summary>
public sealed class ReleaseStore
{
    private const string FolderName = "releases";

    private readonly DatasetStore _newest;
    private readonly string _folder;
    private readonly TimeProvider? _time;

    /// <summary>Opens the releases beside the user's copy.</summary>
    /// <param name="folder">The folder of the user's copy, or null for the default (<see cref="DatasetStore(string?, TimeProvider?)"/>).</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <exception cref="HgncException">The folder cannot be found.</exception>
    public ReleaseStore(string? folder = null, TimeProvider? time = null)
    {
        _newest = new DatasetStore(folder, time);
        _folder = Path.Combine(_newest.Folder, FolderName);
        _time = time;
    }

    /// <summary>The saved releases, the newest first. Unusable copies are left out.</summary>
    /// <exception cref="HgncException">The folder cannot be read.</exception>
    public IReadOnlyList<HgncRelease> List()
    {
        try
        {
            return Directory.Exists(_folder)
                ? Directory
                    .EnumerateDirectories(_folder)
                    .Select(Path.GetFileName)
                    .Where(name => ReleaseName.ToDay(name) is not null)
                    .Select(name => Describe(name!))
                    .OfType<HgncRelease>()
                    .OrderByDescending(release => release.Date)
                    .ToList()
                : Array.Empty<HgncRelease>();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HgncException(
                HgncErrorKind.BadData,
                $"The folder '{_folder}' cannot be read: {e.Message}",
                "Check the folder and its permissions.",
                e
            );
        }
    }

    /// <summary>
    /// Finds the copy for a name. For the newest one (<c>latest</c>), or for the exact day of its release, it can also be the user's copy, which
    /// Save-HgncDataset keeps up to date.
    /// </summary>
    /// <exception cref="HgncException">The release is not on this machine (<see cref="HgncErrorKind.NoLocalCopy"/>), or is in the future.</exception>
    public DatasetStore Find(ReleaseName name)
    {
        ReleaseErrors.RefuseFuture(name, _time);
        var saved = List();
        var chosen = ReleaseChoice.Saved(name, saved);
        if (chosen?.Date != name.Last || name.IsLatest)
        {
            var newest = _newest.GetDataset();
            if (
                newest.Exists
                && (
                    name.IsLatest
                        ? chosen is null
                            || string.CompareOrdinal(newest.Release, chosen.Release) >= 0
                        : newest.Release == name.Text
                )
            )
            {
                return _newest;
            }
        }
        return chosen is null ? throw ReleaseErrors.NotSaved(name, saved) : StoreOf(chosen.Release);
    }

    /// <summary>The same, or null if the release is not on this machine.</summary>
    public DatasetStore? TryFind(ReleaseName name)
    {
        try
        {
            return Find(name);
        }
        catch (HgncException e) when (e.Kind == HgncErrorKind.NoLocalCopy)
        {
            return null;
        }
    }

    /// <summary>Saves a release of an archive. If it is already saved and its name identifies it, no request is sent and nothing is imported.</summary>
    /// <param name="name">The release.</param>
    /// <param name="archive">The archive.</param>
    /// <param name="force">Downloads and imports it even if it is saved.</param>
    /// <param name="progress">Gets the progress, on any thread.</param>
    /// <param name="observe">Called for each attempt to send a request, on any thread.</param>
    /// <param name="reach">The connection settings for servers, or null for the user's settings.</param>
    /// <param name="cancellationToken">Cancels the save.</param>
    /// <exception cref="HgncException">The archive does not have the release, or a download or the import failed.</exception>
    public async Task<HgncDataset> SaveAsync(
        ReleaseName name,
        ReleaseArchive archive,
        bool force = false,
        IProgress<DatasetProgress>? progress = null,
        Action<RestExchange>? observe = null,
        RestOptions? reach = null,
        CancellationToken cancellationToken = default
    )
    {
        if (archive is null)
        {
            throw new ArgumentNullException(nameof(archive));
        }
        ReleaseErrors.RefuseFuture(name, _time);
        if (
            !force
            && ReleaseChoice.Saved(name, List()) is { } saved
            && ReleaseChoice.IsCertain(name, saved)
        )
        {
            return StoreOf(saved.Release).GetDataset();
        }
        var options = reach ?? HgncSettings.ForUser().ToRestOptions();
        var release = await archive
            .GetAsync(name, options, observe, cancellationToken)
            .ConfigureAwait(false);
        var store = StoreOf(release.Release);
        if (!force && store.GetDataset() is { Exists: true } there)
        {
            return there;
        }
        return await store
            .SaveAsync(OriginOf(release), force, progress, observe, options, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Saves files as the release of a day.</summary>
    /// <param name="day">The day of the release.</param>
    /// <param name="origin">The files.</param>
    /// <param name="progress">Gets the progress, on any thread.</param>
    /// <param name="observe">Called for each attempt to send a request, on any thread.</param>
    /// <param name="reach">The connection settings for servers, or null for the user's settings.</param>
    /// <param name="cancellationToken">Cancels the save.</param>
    /// <exception cref="HgncException">The name is not a day, or a file is not HGNC's or is incomplete.</exception>
    public Task<HgncDataset> SaveAsync(
        ReleaseName day,
        DatasetOrigin origin,
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
        ReleaseErrors.RefuseFuture(day, _time);
        if (day.IsLatest || day.IsMonth)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"The files of one release cannot be saved as '{day}'.",
                "Give the day of the release, such as 2018-11-07."
            );
        }
        return StoreOf(day.Text)
            .SaveAsync(
                origin.AsRelease(day.Text),
                force: true,
                progress,
                observe,
                reach,
                cancellationToken
            );
    }

    /// <summary>Removes a saved release from this machine.</summary>
    /// <exception cref="HgncException">The release is not saved, or cannot be removed.</exception>
    public void Remove(HgncRelease release)
    {
        var name = (release ?? throw new ArgumentNullException(nameof(release))).Release;
        if (ReleaseName.ToDay(name) is null || !Directory.Exists(FolderOf(name)))
        {
            throw ReleaseErrors.NotSaved(ReleaseName.Parse(name), List());
        }
        StoreOf(name).Remove();
    }

    /// <summary>The saved releases for a name: all releases of a month, or the release of a day.</summary>
    /// <exception cref="HgncException">No release of this name is saved.</exception>
    public IReadOnlyList<HgncRelease> FindSaved(ReleaseName name)
    {
        var saved = List();
        var chosen = name.IsLatest
            ? saved.Take(1).ToList()
            : saved
                .Where(release => release.Date >= name.First && release.Date <= name.Last)
                .ToList();
        return chosen.Count > 0 ? chosen : throw ReleaseErrors.NotSaved(name, saved);
    }

    private string FolderOf(string release) => Path.Combine(_folder, release);

    private DatasetStore StoreOf(string release) => new(FolderOf(release), _time);

    private HgncRelease? Describe(string name)
    {
        var store = StoreOf(name);
        var dataset = store.GetDataset();
        return dataset.Exists
            ? new HgncRelease
            {
                Release = name,
                Date = ReleaseName.ToDay(name)!.Value,
                IsSaved = true,
                RecordCount = dataset.RecordCount,
                WithdrawnCount = dataset.WithdrawnCount,
                Size = dataset.Size,
                Path = dataset.Path,
                Origin = dataset.Origin,
                WithdrawnOrigin = dataset.WithdrawnOrigin,
                Next = store.NextRelease,
            }
            : null;
    }

    private static DatasetOrigin OriginOf(HgncRelease release)
    {
        var next = release.Next is { } day ? ReleaseName.ToText(day) : null;
        var isAddress =
            release.Origin!.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && release.Origin.Contains("://");
        return (
            isAddress
                ? DatasetOrigin.FromUri(release.Origin, release.WithdrawnOrigin)
                : DatasetOrigin.FromFiles(release.Origin, release.WithdrawnOrigin)
        ).AsRelease(release.Release, next);
    }
}
