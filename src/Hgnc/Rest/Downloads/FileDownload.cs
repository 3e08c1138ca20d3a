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
/// Downloads files with the same care as records: within the limit, with retries, and an incomplete file is never taken for a
/// complete one.
/// </summary>
internal sealed class FileDownload
{
    private const int BufferSize = 80 * 1024;
    private const long MaxTextLength = 32L * 1024 * 1024;

    private readonly RestOptions _options;
    private readonly Action<RestExchange>? _observe;

    /// <param name="options">The connection settings. The server is given by each address.</param>
    /// <param name="observe">Called for each attempt, on any thread.</param>
    public FileDownload(RestOptions options, Action<RestExchange>? observe)
    {
        _options = options;
        _observe = observe;
    }

    /// <summary>Downloads a file, unless it is still the known version.</summary>
    /// <param name="uri">The address.</param>
    /// <param name="known">The known version.</param>
    /// <param name="path">The file to create or replace.</param>
    /// <param name="progress">Gets the number of bytes so far and, if it is known, the total.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The downloaded version, or null if it is the known one.</returns>
    /// <exception cref="HgncException">The download failed, or the file cannot be written.</exception>
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
            .Connection.SendAsync(
                new RestRequest(uri, "*/*") { Known = known, IsDownload = true },
                (response, body, token) => TakeAsync(response, body, path, progress, token),
                _observe,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>Reads a short text, such as a list of files.</summary>
    /// <exception cref="HgncException">The download failed.</exception>
    public async Task<string> ReadTextAsync(Uri uri, CancellationToken cancellationToken)
    {
        _options.CheckSecure(uri);
        var server = RestConnections.Shared.Get(_options with { BaseUri = new Uri(uri, "/") });
        return await server
            .Connection.SendAsync(
                new RestRequest(uri, "*/*") { IsDownload = true, MaxLength = MaxTextLength },
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
            // If a body is decompressed during the download, the length is not that of the file.
            var length =
                response.Content.Headers.ContentEncoding.Count == 0
                    ? response.Content.Headers.ContentLength
                    : null;
            var received = await SaveAsync(body, path, length, progress, cancellationToken)
                .ConfigureAwait(false);
            // Not every platform's client detects this.
            return length is null || received == length
                ? FileVersion.Of(response)
                : throw DownloadErrors.ForLength(received, length.Value);
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
        var received = 0L;
        progress(received, length);
        int count;
        while (
            (
                count = await body.ReadAsync(buffer, 0, buffer.Length, cancellationToken)
                    .ConfigureAwait(false)
            ) > 0
        )
        {
            await file.WriteAsync(buffer, 0, count, cancellationToken).ConfigureAwait(false);
            received += count;
            progress(received, length);
        }
        await file.FlushAsync(cancellationToken).ConfigureAwait(false);
        return received;
    }
}
