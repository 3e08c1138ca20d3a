using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc;

/// <summary>
/// The response to a fetch or a search: the number of records, then the records as a stream. Records that have not been read
/// yet may still be in transit. The response can be enumerated once. Dispose of it to release the rest.
/// </summary>
/// <typeparam name="T"><see cref="HgncGene"/> or <see cref="HgncHit"/>.</typeparam>
public sealed class HgncResponse<T> : IAsyncEnumerable<T>, IAsyncDisposable
{
    private readonly IAsyncEnumerable<T>? _records;
    private readonly Func<ValueTask>? _release;

    /// <summary>Creates a response of streamed records, with an object that is released after them.</summary>
    public HgncResponse(
        long found,
        double? maxScore,
        IAsyncEnumerable<T> records,
        Func<ValueTask>? release = null
    )
    {
        Found = found;
        MaxScore = maxScore;
        _records = records ?? throw new ArgumentNullException(nameof(records));
        _release = release;
    }

    /// <summary>Creates a response whose records are all available.</summary>
    public HgncResponse(IReadOnlyCollection<T> records, double? maxScore = null)
    {
        Whole = records ?? throw new ArgumentNullException(nameof(records));
        Found = records.Count;
        MaxScore = maxScore;
    }

    /// <summary>The number of records (<c>numFound</c>).</summary>
    public long Found { get; }

    /// <summary>The best score of a search (<c>maxScore</c>), or null for a fetch.</summary>
    public double? MaxScore { get; }

    /// <summary>The records, if all of them are available, so that they can be read without waiting.</summary>
    internal IReadOnlyCollection<T>? Whole { get; }

    /// <inheritdoc/>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        (_records ?? Stream(Whole!)).GetAsyncEnumerator(cancellationToken);

    /// <summary>Reads all records to the end and disposes of the response.</summary>
    public async Task<List<T>> ReadAllAsync(CancellationToken cancellationToken = default)
    {
        var records = new List<T>();
        await using (((IAsyncDisposable)this).ConfigureAwait(false))
        {
            await foreach (
                var record in this.WithCancellation(cancellationToken).ConfigureAwait(false)
            )
            {
                records.Add(record);
            }
        }
        return records;
    }

    /// <summary>The same response with records of a more general type.</summary>
    public HgncResponse<TBase> As<TBase>()
        where TBase : class =>
        Whole is not null
            ? new((IReadOnlyCollection<TBase>)Whole, MaxScore)
            : new(Found, MaxScore, (IAsyncEnumerable<TBase>)_records!, _release);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _release?.Invoke() ?? default;

    private static async IAsyncEnumerable<T> Stream(IEnumerable<T> records)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var record in records)
        {
            yield return record;
        }
    }
}
