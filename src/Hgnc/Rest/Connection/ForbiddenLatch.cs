using System;
using System.Threading;

namespace Hgnc.Rest.Connection;

/// <summary>
/// A 403 stops everything at once: waiting and running requests are cancelled, and new ones fail without being sent.
/// After a minute, requests are allowed again.
/// </summary>
internal sealed class ForbiddenLatch
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _time;
    private Block? _block;
    private CancellationTokenSource _stop = new();

    public ForbiddenLatch(TimeProvider time)
    {
        _time = time;
    }

    private sealed record Block(HgncServiceException Error, long Since);

    /// <summary>Cancelled by the next block.</summary>
    public CancellationToken Token => Volatile.Read(ref _stop).Token;

    public void ThrowIfBlocked()
    {
        if (Volatile.Read(ref _block) is { } block && _time.GetElapsedTime(block.Since) < Lasts)
        {
            throw block.Error;
        }
    }

    public void Set(HgncServiceException error)
    {
        Volatile.Write(ref _block, new Block(error, _time.GetTimestamp()));
        // The old source is not disposed of, because requests with its token are still being cancelled.
        Interlocked.Exchange(ref _stop, new CancellationTokenSource()).Cancel();
    }
}
