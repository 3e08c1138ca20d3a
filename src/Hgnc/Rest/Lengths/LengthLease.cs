using System;
using System.Threading;

namespace Hgnc.Rest.Lengths;

/// <summary>The leave to send a request.</summary>
internal sealed class LengthLease : IDisposable
{
    private SemaphoreSlim? _held;

    /// <param name="held">What the next one waits for; null for nothing.</param>
    /// <param name="room">How long the request may be.</param>
    /// <param name="isTrial">Whether it is longer than what is known to work.</param>
    public LengthLease(SemaphoreSlim? held, int room, bool isTrial)
    {
        _held = held;
        Room = room;
        IsTrial = isTrial;
    }

    public int Room { get; }

    /// <summary>A trial that fails is not sent again: shorter requests take its place.</summary>
    public bool IsTrial { get; }

    public void Dispose() => Interlocked.Exchange(ref _held, null)?.Release();
}
