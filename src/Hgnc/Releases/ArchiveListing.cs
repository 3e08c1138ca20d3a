using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Rest.Downloads;

namespace Hgnc.Releases;

/// <summary>A server's listing of an archive.</summary>
internal sealed class ArchiveListing
{
    private const string BucketApi = "/storage/v1/b/";

    // The series and forms of HGNC's archive, each in its own folder. The first folder must exist.
    private static readonly string[] Folders =
    {
        "monthly/tsv/",
        "quarterly/tsv/",
        "monthly/json/",
        "quarterly/json/",
    };

    // Google's listings have pages of a thousand names. This is far more than HGNC will ever have.
    private const int MaxPages = 200;

    private readonly FileDownload _download;

    public ArchiveListing(FileDownload download)
    {
        _download = download;
    }

    /// <summary>The files of an archive: from the listing of a Google Cloud Storage bucket, or else from all names on the page at the address.</summary>
    /// <exception cref="HgncException">The listing cannot be read, or has no names.</exception>
    public async Task<IReadOnlyList<ArchiveFile>> ReadAsync(
        Uri archive,
        CancellationToken cancellationToken
    )
    {
        var files = archive.AbsolutePath.StartsWith(BucketApi, StringComparison.Ordinal)
            ? await ReadBucketAsync(archive, cancellationToken).ConfigureAwait(false)
            : InText(
                archive,
                await _download.ReadTextAsync(archive, cancellationToken).ConfigureAwait(false)
            );
        return files.Count > 0
            ? files
            : throw new HgncException(
                HgncErrorKind.BadData,
                $"The archive {archive} has no file of the form hgnc_complete_set_YYYY-MM-DD.",
                "Give the address of a folder that lists HGNC's releases, with a slash at its end, or a folder of files on this machine."
            );
    }

    private async Task<IReadOnlyList<ArchiveFile>> ReadBucketAsync(
        Uri archive,
        CancellationToken cancellationToken
    )
    {
        var prefix = archive
            .Query.TrimStart('?')
            .Split('&')
            .Where(part => part.StartsWith("prefix=", StringComparison.Ordinal))
            .Select(part => Uri.UnescapeDataString(part.Substring("prefix=".Length)))
            .FirstOrDefault();
        var isWhole =
            prefix is null
            || Folders.All(folder => !prefix.EndsWith(folder, StringComparison.Ordinal));
        var files = new List<ArchiveFile>();
        foreach (var folder in isWhole ? Folders : new[] { "" })
        {
            try
            {
                await ReadFolderAsync(archive, prefix + folder, files, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (HgncServiceException e)
                when (e.Status == HttpStatusCode.NotFound && files.Count > 0)
            {
                // Not every archive has every series in every form.
            }
        }
        return files;
    }

    private async Task ReadFolderAsync(
        Uri archive,
        string prefix,
        List<ArchiveFile> files,
        CancellationToken cancellationToken
    )
    {
        var bucket = archive.AbsolutePath.Substring(BucketApi.Length).Split('/')[0];
        string? page = null;
        for (var count = 0; count < MaxPages; count++)
        {
            var address =
                $"{archive.GetLeftPart(UriPartial.Path)}?prefix={prefix}"
                + "&fields=items(name,size,updated),nextPageToken"
                + (page is null ? "" : $"&pageToken={Uri.EscapeDataString(page)}");
            var text = await _download
                .ReadTextAsync(new Uri(address), cancellationToken)
                .ConfigureAwait(false);
            page = Read(archive, text, name => new Uri(archive, $"/{bucket}/{name}"), files);
            if (page is null)
            {
                return;
            }
        }
    }

    // A page that is not the listing of a bucket can be a web server's page about a folder. Only its names matter.
    private static IReadOnlyList<ArchiveFile> InText(Uri archive, string text)
    {
        var files = new List<ArchiveFile>();
        if (text.TrimStart().StartsWith("{", StringComparison.Ordinal))
        {
            Read(archive, text, name => new Uri(archive, name), files);
            return files;
        }
        foreach (
            var name in ArchiveFile
                .NameInText.Matches(text)
                .Cast<System.Text.RegularExpressions.Match>()
                .Select(match => match.Value)
                .Distinct(StringComparer.Ordinal)
        )
        {
            Add(files, new Uri(archive, name), null);
        }
        return files;
    }

    private static string? Read(
        Uri archive,
        string text,
        Func<string, Uri> locate,
        List<ArchiveFile> files
    )
    {
        try
        {
            using var listing = JsonDocument.Parse(text);
            if (listing.RootElement.TryGetProperty("items", out var items))
            {
                foreach (var item in items.EnumerateArray())
                {
                    Add(files, locate(item.GetProperty("name").GetString()!), Size(item));
                }
            }
            return listing.RootElement.TryGetProperty("nextPageToken", out var next)
                ? next.GetString()
                : null;
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or UriFormatException
            )
        {
            throw new HgncException(
                HgncErrorKind.BadAnswer,
                $"The archive {archive} returns something that is not a list of files.",
                "Check the address, or give a folder of files on this machine.",
                e
            );
        }
    }

    private static void Add(List<ArchiveFile> files, Uri location, long? size)
    {
        if (ArchiveFile.Find(location.AbsoluteUri, size) is { } file)
        {
            files.Add(file);
        }
    }

    private static long? Size(JsonElement item) =>
        item.TryGetProperty("size", out var size)
        && long.TryParse(
            size.ValueKind == JsonValueKind.String ? size.GetString() : size.GetRawText(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var bytes
        )
            ? bytes
            : null;
}
