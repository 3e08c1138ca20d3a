using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Rest.Addresses;
using Hgnc.Rest.Errors;

namespace Hgnc.Rest.Downloads;

/// <summary>
/// Brings files to the disk with the same care as records: in turn, tried again where that may help, and never taken for whole
/// when they are not.
/// </summary>
internal sealed class FileDownload
{
    private const int BufferSize = 80 * 1024;
    private const long LongestText = 32L * 1024 * 1024;

    private readonly RestOptions _options;
    private readonly Action<RestExchange>? _observe;

    /// <param name="options">How servers are reached; which ones is told by each address.</param>
    /// <param name="observe">Told of each attempt, on any thread.</param>
    public FileDownload(RestOptions options, Action<RestExchange>? observe)
    {
        _options = options;
        _observe = observe;
    }

    /// <summary>Downloads a file, unless it is still of the version known.</summary>
    /// <param name="uri">Where it is.</param>
    /// <param name="known">The version that would be nothing new.</param>
    /// <param name="path">The file to make or to replace.</param>
    /// <param name="progress">Told of the bytes that came and, where it is known, of how many there will be.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The version that came; null where it is the one known.</returns>
    /// <exception cref="HgncException">It did not come, or cannot be kept.</exception>
    public async Task<FileVersion?> RunAsync(
        Uri uri,
        FileVersion? known,
        string path,
        Action<long, long?> progress,
        CancellationToken cancellationToken
    )
    {
        _options.CheckSecure(uri);
        var server = RestConnections.Shared.Get(_options with { BaseUri = new Uri(uri, "/") });
        return await server
            .Connection.AskAsync(
                new RestRequest(uri, "*/*") { Known = known, IsDownload = true },
                (response, body, token) => TakeAsync(response, body, path, progress, token),
                _observe,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>Reads a short text, such as a list of files.</summary>
    /// <exception cref="HgncException">It did not come.</exception>
    public async Task<string> ReadTextAsync(Uri uri, CancellationToken cancellationToken)
    {
        _options.CheckSecure(uri);
        var server = RestConnections.Shared.Get(_options with { BaseUri = new Uri(uri, "/") });
        return await server
            .Connection.AskAsync(
                new RestRequest(uri, "*/*") { IsDownload = true, Longest = LongestText },
                async (_, body, _) =>
                {
                    using var reader = new StreamReader(body);
                    return await reader.ReadToEndAsync().ConfigureAwait(false);
                },
                _observe,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task<FileVersion?> TakeAsync(
        HttpResponseMessage response,
        Stream body,
        string path,
        Action<long, long?> progress,
        CancellationToken cancellationToken
    )
    {
        using (body)
        {
            if (response.StatusCode == HttpStatusCode.NotModified)
            {
                return null;
            }
            // Of a body that is unpacked on its way, the length is not that of the file.
            var length =
                response.Content.Headers.ContentEncoding.Count == 0
                    ? response.Content.Headers.ContentLength
                    : null;
            var came = await SaveAsync(body, path, length, progress, cancellationToken)
                .ConfigureAwait(false);
            // Not every platform's client notices.
            return length is null || came == length
                ? FileVersion.Of(response)
                : throw DownloadErrors.ForLength(came, length.Value);
        }
    }

    private static async Task<long> SaveAsync(
        Stream body,
        string path,
        long? length,
        Action<long, long?> progress,
        CancellationToken cancellationToken
    )
    {
        using var file = new FileStream(
            path,
            FileMode.Create,
            FileAccess.Write,
            FileShare.None,
            BufferSize,
            useAsync: true
        );
        var buffer = new byte[BufferSize];
        var came = 0L;
        progress(came, length);
        int count;
        while (
            (
                count = await body.ReadAsync(buffer, 0, buffer.Length, cancellationToken)
                    .ConfigureAwait(false)
            ) > 0
        )
        {
            await file.WriteAsync(buffer, 0, count, cancellationToken).ConfigureAwait(false);
            came += count;
            progress(came, length);
        }
        await file.FlushAsync(cancellationToken).ConfigureAwait(false);
        return came;
    }
}
