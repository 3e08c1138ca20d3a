using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc;

/// <summary>
/// The answer to a fetch or a search: how many records there are, then the records, which stream: those not yet asked
/// for may still be on the wire. It can be enumerated once, and is disposed of to let go of what is left.
/// </summary>
/// <typeparam name="T"><see cref="HgncGene"/> or <see cref="HgncHit"/>.</typeparam>
public sealed class HgncResponse<T> : IAsyncEnumerable<T>, IAsyncDisposable
{
    private readonly IAsyncEnumerable<T>? _records;
    private readonly Func<ValueTask>? _release;

    /// <summary>An answer of records that stream, with what is to be released after them.</summary>
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

    /// <summary>An answer whose records are all here.</summary>
    public HgncResponse(IReadOnlyCollection<T> records, double? maxScore = null)
    {
        Whole = records ?? throw new ArgumentNullException(nameof(records));
        Found = records.Count;
        MaxScore = maxScore;
    }

    /// <summary>How many records the answer has (<c>numFound</c>).</summary>
    public long Found { get; }

    /// <summary>The best score of a search (<c>maxScore</c>); null for a fetch.</summary>
    public double? MaxScore { get; }

    /// <summary>The records, where all of them are here: whoever wants them at once need not wait for each.</summary>
    internal IReadOnlyCollection<T>? Whole { get; }

    /// <inheritdoc/>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        (_records ?? Stream(Whole!)).GetAsyncEnumerator(cancellationToken);

    /// <summary>All records, read to the end, after which the answer is disposed of.</summary>
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

    /// <summary>The same answer, its records taken as of a more general type.</summary>
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
