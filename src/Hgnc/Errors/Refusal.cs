using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Errors;

/// <summary>The head and the body of an answer that refuses a request.</summary>
/// <param name="ContentType">What the body is; null where the answer does not say.</param>
/// <param name="Body">The body, or its beginning.</param>
internal sealed record Refusal(string? ContentType, byte[] Body)
{
    // A page of a web server has a few thousand.
    private const int Longest = 64 * 1024;

    /// <summary>Reads the body of an answer that refuses. Where it breaks off, what came has to do.</summary>
    public static async Task<Refusal> ReadAsync(
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        var body = new byte[Longest];
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
            // The status says enough.
        }
        Array.Resize(ref body, length);
        return new Refusal(response.Content.Headers.ContentType?.ToString(), body);
    }
}
