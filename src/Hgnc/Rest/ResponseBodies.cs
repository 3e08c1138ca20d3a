using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Json;
using Hgnc.Rest.Errors;

namespace Hgnc.Rest;

/// <summary>Reads the bodies of the service's responses.</summary>
internal static class ResponseBodies
{
    // Both formats give the number of records near the beginning.
    private const int Head = 1000;

    /// <summary>The records of a response: all of them if there are only a few, or else as a stream.</summary>
    /// <param name="uri">The address.</param>
    /// <param name="body">The body, which is disposed of at its end.</param>
    /// <param name="readRecord">Reads one record.</param>
    /// <param name="whole">The maximum number of records to read at once.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="HgncException">The body is not a response of the service, or is incomplete.</exception>
    public static async Task<HgncResponse<T>> ReadAsync<T>(
        Uri uri,
        Stream body,
        RecordReader<T> readRecord,
        int whole,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var answer = new ResponseStream<T>(body, readRecord);
        var streams = false;
        try
        {
            await answer.ReadHeadAsync(cancellationToken).ConfigureAwait(false);
            streams = answer.Found > whole;
            if (streams)
            {
                return new HgncResponse<T>(
                    answer.Found,
                    answer.MaxScore,
                    Locate(uri, answer),
                    answer.DisposeAsync
                );
            }
            var records = new List<T>();
            await foreach (
                var record in answer.ReadAllAsync(cancellationToken).ConfigureAwait(false)
            )
            {
                records.Add(record);
            }
            return new HgncResponse<T>(records, answer.MaxScore);
        }
        finally
        {
            if (!streams)
            {
                await answer.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    // Adds the address to errors in the middle of a response.
    private static async IAsyncEnumerable<T> Locate<T>(
        Uri uri,
        ResponseStream<T> answer,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
        where T : class
    {
        var records = answer.ReadAllAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (records.ConfigureAwait(false))
        {
            while (true)
            {
                try
                {
                    if (!await records.MoveNextAsync().ConfigureAwait(false))
                    {
                        yield break;
                    }
                }
                catch (HgncException e)
                {
                    throw RestErrors.ForAnswer(uri, e);
                }
                yield return records.Current;
            }
        }
    }

    /// <summary>The text of a response, in either format.</summary>
    /// <exception cref="HgncException">The body is not a response of the service.</exception>
    public static async Task<string> ReadTextAsync(Stream body, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        using (body)
        {
            await body.CopyToAsync(text, 81920, cancellationToken).ConfigureAwait(false);
        }
        // Both formats of the service are UTF-8, with or without a byte order mark.
        text.Position = 0;
        using var reader = new StreamReader(text, System.Text.Encoding.UTF8);
        var answer = await reader.ReadToEndAsync().ConfigureAwait(false);
        return
            answer.IndexOf("numFound", 0, Math.Min(Head, answer.Length), StringComparison.Ordinal)
            >= 0
            ? ControlText.Show(answer)
            : throw ResponseErrors.NotAResponse("it has no count of records");
    }
}
