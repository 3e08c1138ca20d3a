using System;
using System.Threading;

namespace Hgnc.Rest.Lengths;

/// <summary>The permission to send a request of a given length.</summary>
internal sealed class LengthLease : IDisposable
{
    private SemaphoreSlim? _held;

    /// <param name="held">The semaphore for the next request, or null.</param>
    /// <param name="room">The maximum length of the request.</param>
    /// <param name="isTrial">Whether it is longer than the longest request that succeeded.</param>
    public LengthLease(SemaphoreSlim? held, int room, bool isTrial)
    {
        _held = held;
        Room = room;
        IsTrial = isTrial;
    }

    public int Room { get; }

    /// <summary>A failing trial is not retried: shorter requests replace it.</summary>
    public bool IsTrial { get; }

    public void Dispose() => Interlocked.Exchange(ref _held, null)?.Release();
}
