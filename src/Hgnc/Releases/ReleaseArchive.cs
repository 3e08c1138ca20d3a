using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Rest;
using Hgnc.Rest.Downloads;

namespace Hgnc.Releases;

/// <summary>An archive of HGNC's releases: HGNC's own, a mirror of it, or a folder of files.</summary>
public sealed class ReleaseArchive
{
    private readonly Uri? _uri;
    private readonly string? _folder;

    private ReleaseArchive(Uri? uri, string? folder)
    {
        _uri = uri;
        _folder = folder;
    }

    /// <summary>HGNC's own archive, by the listing of its bucket.</summary>
    public static ReleaseArchive Hgnc { get; } =
        new(
            new Uri(
                "https://storage.googleapis.com/storage/v1/b/public-download-files/o?prefix=hgnc/archive/archive/"
            ),
            null
        );

    /// <summary>The archive at an address or in a folder.</summary>
    /// <param name="location">
    /// A folder with files that have HGNC's names (<c>hgnc_complete_set_YYYY-MM-DD</c>, <c>withdrawn_YYYY-MM-DD</c>, each as
    /// <c>.txt</c>, <c>.tsv</c> or <c>.json</c>, compressed or not), also in subfolders; the address of a page that lists files with
    /// these names in the same folder; or the listing of a Google Cloud Storage bucket. Null or empty for HGNC's own.
    /// </param>
    /// <exception cref="HgncException">The text is neither an address nor a folder.</exception>
    public static ReleaseArchive Find(string? location)
    {
        if (string.IsNullOrWhiteSpace(location))
        {
            return Hgnc;
        }
        if (
            Uri.TryCreate(location!.Trim(), UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        )
        {
            return new ReleaseArchive(uri, null);
        }
        return Directory.Exists(location)
            ? new ReleaseArchive(null, Path.GetFullPath(location))
            : throw new HgncException(
                HgncErrorKind.BadInput,
                $"The archive '{ControlText.Show(location)}' is neither an http or https address nor a folder.",
                "Give the address of a list of HGNC's releases, or a folder with files such as hgnc_complete_set_2024-10-01.txt."
            );
    }

    /// <summary>The releases of the archive, the newest first.</summary>
    /// <param name="reach">The connection settings for servers, or null for the default.</param>
    /// <param name="observe">Called for each attempt to send a request, on any thread.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="HgncException">The listing or the folder cannot be read.</exception>
    public async Task<IReadOnlyList<HgncRelease>> ListAsync(
        RestOptions? reach = null,
        Action<RestExchange>? observe = null,
        CancellationToken cancellationToken = default
    )
    {
        var files = _folder is not null
            ? ReadFolder(_folder)
            : await new ArchiveListing(new FileDownload(reach ?? new RestOptions(), observe))
                .ReadAsync(_uri!, cancellationToken)
                .ConfigureAwait(false);
        return Combine(files);
    }

    /// <inheritdoc/>
    public override string ToString() => _folder ?? _uri!.AbsoluteUri;

    /// <summary>Finds a release of the archive by name.</summary>
    /// <param name="name">The name: a day means the release that was the newest on that day.</param>
    /// <param name="reach">The connection settings for servers, or null for the default.</param>
    /// <param name="observe">Called for each attempt to send a request, on any thread.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="HgncException">The archive does not have the release, or its listing cannot be read.</exception>
    public async Task<HgncRelease> GetAsync(
        ReleaseName name,
        RestOptions? reach = null,
        Action<RestExchange>? observe = null,
        CancellationToken cancellationToken = default
    )
    {
        var releases = await ListAsync(reach, observe, cancellationToken).ConfigureAwait(false);
        if (releases.Count == 0)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"The archive {this} has no release.",
                "It needs files such as hgnc_complete_set_2024-10-01.txt, with withdrawn_2024-10-01.txt beside them."
            );
        }
        return ReleaseChoice.InArchive(name, releases)
            ?? throw ReleaseErrors.NotInArchive(name, this, releases);
    }

    /// <summary>The files of the archive in a folder, by name. A mirror serves them.</summary>
    /// <exception cref="HgncException">The archive is not a folder, or cannot be read.</exception>
    public IReadOnlyDictionary<string, string> FindFiles()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var found = ReadFolder(
            _folder
                ?? throw new HgncException(
                    HgncErrorKind.BadInput,
                    $"The archive {this} is not a folder on this machine.",
                    "Give a folder with files such as hgnc_complete_set_2024-10-01.txt."
                )
        );
        // A release that is both monthly and quarterly counts once.
        foreach (var file in found)
        {
            var name = Path.GetFileName(file.Location);
            if (!files.ContainsKey(name))
            {
                files.Add(name, file.Location);
            }
        }
        return files;
    }

    private static IReadOnlyList<ArchiveFile> ReadFolder(string folder)
    {
        try
        {
            return Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => ArchiveFile.Find(path, new FileInfo(path).Length))
                .OfType<ArchiveFile>()
                .OrderBy(file => file.Location, StringComparer.Ordinal)
                .ToList();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"The archive '{folder}' cannot be read: {e.Message}",
                "Check the folder and its permissions.",
                e
            );
        }
    }

    // A release can be monthly and quarterly, and a table and JSON. Tables are smaller.
    private static List<HgncRelease> Combine(IReadOnlyList<ArchiveFile> files)
    {
        var releases = new List<HgncRelease>();
        DateTime? next = null;
        foreach (var day in files.GroupBy(file => file.Day).OrderByDescending(group => group.Key))
        {
            var set = day.Where(file => file.IsSet).OrderBy(file => file.IsJson).FirstOrDefault();
            if (set is null)
            {
                continue;
            }
            var withdrawn = day.Where(file => !file.IsSet)
                .OrderByDescending(file => file.Folder == set.Folder)
                .ThenBy(file => file.IsJson)
                .FirstOrDefault();
            releases.Add(
                new HgncRelease
                {
                    Release = ReleaseName.ToText(day.Key),
                    Date = day.Key,
                    Series = new(
                        day.Select(file => file.Series)
                            .OfType<string>()
                            .Distinct(StringComparer.Ordinal)
                            .OrderBy(series => series, StringComparer.Ordinal)
                            .ToArray()
                    ),
                    Size = set.Size,
                    Origin = set.Location,
                    WithdrawnOrigin = withdrawn?.Location,
                    Next = next,
                }
            );
            next = day.Key;
        }
        return releases;
    }
}
