using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Tests.Mirror;

/// <summary>A source that makes up any number of records and can fail, unlike a file.</summary>
internal sealed class ScriptedSource : IHgncSource
{
    private static readonly string Filling = new('x', 2000);

    private readonly TaskCompletionSource _ended = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private readonly Lock _gate = new();
    private int _open;
    private TaskCompletionSource? _noneOpen;

    /// <summary>The number of records that a response announces, and has unless it fails.</summary>
    public long Records { get; init; }

    /// <summary>The number of records of a fetch after which it fails.</summary>
    public long BreaksAfter { get; init; } = long.MaxValue;

    /// <summary>The error of every request.</summary>
    public Exception? Failure { get; init; }

    /// <summary>Waits until no fetch of <c>symbol/BIG</c> is returning records.</summary>
    public Task NoneOpenAsync()
    {
        lock (_gate)
        {
            return _open == 0
                ? Task.CompletedTask
                : (_noneOpen ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>Completes when the records of a fetch of <c>symbol/BIG</c> end or are no longer needed.</summary>
    public Task Ended => _ended.Task;

    public Task<HgncInfo> GetInfoAsync(CancellationToken cancellationToken = default) =>
        Failure is null
            ? Task.FromResult(new HgncInfo { DocumentCount = Records })
            : Task.FromException<HgncInfo>(Failure);

    public Task<HgncResponse<HgncGene>> FetchAsync(
        string field,
        string term,
        CancellationToken cancellationToken = default
    ) =>
        Failure is null
            ? Task.FromResult(
                term == "BIG"
                    ? new HgncResponse<HgncGene>(Records, null, GenesAsync(cancellationToken))
                    : new HgncResponse<HgncGene>([])
            )
            : Task.FromException<HgncResponse<HgncGene>>(Failure);

    public Task<HgncResponse<HgncHit>> SearchAsync(
        HgncQuery query,
        CancellationToken cancellationToken = default
    ) =>
        Failure is null
            ? Task.FromResult(new HgncResponse<HgncHit>([]))
            : Task.FromException<HgncResponse<HgncHit>>(Failure);

    private async IAsyncEnumerable<HgncGene> GenesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        lock (_gate)
        {
            _open++;
        }
        try
        {
            for (var i = 0L; i < Records; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (i == BreaksAfter)
                {
                    throw new InvalidOperationException("The file is gone.");
                }
                yield return new HgncGene([
                    new("hgnc_id", $"HGNC:{i}"),
                    new("symbol", $"GENE{i}"),
                    new("name", Filling),
                ]);
                await Task.CompletedTask;
            }
        }
        finally
        {
            lock (_gate)
            {
                if (--_open == 0)
                {
                    _noneOpen?.SetResult();
                    _noneOpen = null;
                }
            }
            _ended.TrySetResult();
        }
    }
}
