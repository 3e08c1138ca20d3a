using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Throttling;

/// <summary>
/// A lease whose permit is stored outside the process: it is renewed while its request is in progress. If a process was suspended for so
/// long that another may have got the permit, it does not send.
/// </summary>
internal abstract class RenewedLease : RequestLease
{
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(1);

    // The permit is kept for 3 seconds longer than a hold. A request that is sent within 2 seconds is seen by the service before that.
    private static readonly TimeSpan SendWithin = TimeSpan.FromSeconds(2);

    private readonly ITimer _renew;
    private long _validSince;
    private volatile bool _isSent;
    private volatile bool _isOver;

    /// <param name="time">The clock.</param>
    /// <param name="validSince">The latest timestamp at which the permit was certainly valid.</param>
    protected RenewedLease(TimeProvider time, long validSince)
    {
        Time = time;
        Clock = new RequestClock(time);
        _validSince = validSince;
        _renew = time.CreateTimer(
            static self => _ = ((RenewedLease)self!).RenewOnceAsync(),
            this,
            RenewEvery,
            RenewEvery
        );
    }

    protected TimeProvider Time { get; }

    protected RequestClock Clock { get; }

    /// <summary>Whether the request has ended, so that its permit must not be renewed.</summary>
    protected bool IsOver => _isOver;

    /// <exception cref="IOException">Another process may have got the permit. The attempt fails, and the next one requests a new permit.</exception>
    public override void Sent()
    {
        if (!_isSent && Time.GetElapsedTime(Volatile.Read(ref _validSince)) > SendWithin)
        {
            throw new IOException(
                "This process was stopped for too long between its permit and its request"
            );
        }
        _isSent = true;
        Clock.Sent();
    }

    public override void ResponseReceived() => Clock.ResponseReceived();

    protected override void Dispose(bool disposing)
    {
        _isOver = true;
        _renew.Dispose();
    }

    /// <summary>Renews the permit, unless the request has ended.</summary>
    /// <returns>Whether the permit is still valid for this process.</returns>
    protected abstract Task<bool> RenewAsync();

    private async Task RenewOnceAsync()
    {
        var asked = Time.GetTimestamp();
        if (!_isOver && await RenewAsync().ConfigureAwait(false))
        {
            Volatile.Write(ref _validSince, asked);
        }
    }
}
