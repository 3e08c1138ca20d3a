using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Rest;

namespace Hgnc.Releases;

/// <summary>A save: the newest data, the files of a release, or a release of an archive.</summary>
public sealed class DatasetSave
{
    private readonly ReleaseName? _release;
    private readonly DatasetOrigin? _files;
    private readonly ReleaseArchive _archive;
    private readonly bool _force;
    private readonly string? _folder;

    /// <summary>Creates a save, which has not begun.</summary>
    /// <param name="release">The release, or null for the newest data, which replace the user's copy.</param>
    /// <param name="files">The files to save, or null for those of the archive, or for HGNC's own if no release is named.</param>
    /// <param name="archive">The archive with the release, or null for HGNC's own.</param>
    /// <param name="force">Downloads and imports even if there is nothing new.</param>
    /// <param name="folder">The folder of the user's copy, or null for the default.</param>
    /// <exception cref="HgncException">The name of the release is invalid.</exception>
    public DatasetSave(
        string? release,
        DatasetOrigin? files = null,
        ReleaseArchive? archive = null,
        bool force = false,
        string? folder = null
    )
    {
        _release = release is null ? null : ReleaseName.Parse(release);
        _files = files;
        _archive = archive ?? ReleaseArchive.Hgnc;
        _force = force;
        _folder = folder;
    }

    /// <summary>The target of the save: the release, or the folder of the user's copy.</summary>
    /// <exception cref="HgncException">The folder cannot be found.</exception>
    public string Target =>
        _release is { } release ? $"release {release}" : new DatasetStore(_folder).Folder;

    /// <summary>The origin of the data.</summary>
    public string Origin =>
        _release is null ? $"{_files ?? DatasetOrigin.Hgnc}"
        : _files is null ? $"the archive {_archive}"
        : $"{_files}";

    /// <summary>The message if it was already saved.</summary>
    public string UnchangedText =>
        _release is { } release
            ? $"The release {release} is already saved."
            : "The copy is up to date: there is nothing new.";

    /// <summary>Runs the save.</summary>
    /// <param name="progress">Gets the progress, on any thread.</param>
    /// <param name="observe">Called for each attempt to send a request, on any thread.</param>
    /// <param name="reach">The connection settings for servers, or null for the user's settings.</param>
    /// <param name="cancellationToken">Cancels the save.</param>
    /// <returns>The copy, and whether it did not change.</returns>
    /// <exception cref="HgncException">A download or the import failed, or the archive does not have the release.</exception>
    public async Task<(HgncDataset Dataset, bool IsUnchanged)> RunAsync(
        IProgress<DatasetProgress>? progress = null,
        Action<RestExchange>? observe = null,
        RestOptions? reach = null,
        CancellationToken cancellationToken = default
    )
    {
        if (_release is not { } release)
        {
            var newest = new DatasetStore(_folder);
            var before = newest.GetDataset();
            var dataset = await newest
                .SaveAsync(
                    _files ?? DatasetOrigin.Hgnc,
                    _force,
                    progress,
                    observe,
                    reach,
                    cancellationToken
                )
                .ConfigureAwait(false);
            return (
                dataset,
                dataset.Imported == before.Imported
                    && dataset.GeneGroupOrigin == before.GeneGroupOrigin
            );
        }
        var store = new ReleaseStore(_folder);
        var there = store.List().Select(one => one.Path).ToList();
        var saved = await (
            _files is null
                ? store.SaveAsync(
                    release,
                    _archive,
                    _force,
                    progress,
                    observe,
                    reach,
                    cancellationToken
                )
                : store.SaveAsync(release, _files, progress, observe, reach, cancellationToken)
        ).ConfigureAwait(false);
        return (saved, there.Contains(saved.Path));
    }
}
