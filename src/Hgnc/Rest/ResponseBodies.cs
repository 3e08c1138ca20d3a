using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Json;
using Hgnc.Rest.Errors;

namespace Hgnc.Rest;

/// <summary>Reads the bodies of the service's answers.</summary>
internal static class ResponseBodies
{
    // Either format announces the number of records near its beginning.
    private const int Head = 1000;

    /// <summary>The records of an answer: all of them where they are few; else they stream.</summary>
    /// <param name="uri">What was asked.</param>
    /// <param name="body">The answer's body, which is disposed of at its end.</param>
    /// <param name="readRecord">Reads one record.</param>
    /// <param name="whole">How many are few.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="HgncException">What came is not an answer of the service, or not whole.</exception>
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

    // Errors in the middle of an answer say which answer.
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

    /// <summary>The text of an answer, in either format.</summary>
    /// <exception cref="HgncException">What came is not an answer of the service.</exception>
    public static async Task<string> ReadTextAsync(Stream body, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        using (body)
        {
            await body.CopyToAsync(text, 81920, cancellationToken).ConfigureAwait(false);
        }
        // Both of the service's formats are UTF-8, with or without a mark.
        text.Position = 0;
        using var reader = new StreamReader(text, System.Text.Encoding.UTF8);
        var answer = await reader.ReadToEndAsync().ConfigureAwait(false);
        return
            answer.IndexOf("numFound", 0, Math.Min(Head, answer.Length), StringComparison.Ordinal)
            >= 0
            ? ControlText.Show(answer)
            : throw ResponseErrors.NoAnswer("it has no count of records");
    }
}
