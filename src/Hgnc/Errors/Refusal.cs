using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Errors;

/// <summary>The headers and the body of a response that refuses a request.</summary>
/// <param name="ContentType">The media type of the body, or null if the response does not have it.</param>
/// <param name="Body">The body, or its beginning.</param>
internal sealed record Refusal(string? ContentType, byte[] Body)
{
    // A typical error page has a few thousand bytes.
    private const int MaxLength = 64 * 1024;

    /// <summary>Reads the body of a refusal. If the connection breaks, the part that arrived is used.</summary>
    public static async Task<Refusal> ReadAsync(
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        var body = new byte[MaxLength];
        var length = 0;
        try
        {
            using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
            while (length < body.Length)
            {
                var read = await stream
                    .ReadAsync(body, length, body.Length - length, cancellationToken)
                    .ConfigureAwait(false);
                if (read == 0)
                {
                    break;
                }
                length += read;
            }
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            // The status is sufficient.
        }
        Array.Resize(ref body, length);
        return new Refusal(response.Content.Headers.ContentType?.ToString(), body);
    }
}
