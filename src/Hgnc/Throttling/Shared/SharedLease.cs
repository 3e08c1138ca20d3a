using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Sharing;

namespace Hgnc.Throttling.Shared;

/// <summary>
/// A turn whose permit the share's server keeps: renewed while its request is under way, and held for a second after it. A process that was
/// stopped for so long that the server may have given the permit to another does not send.
/// </summary>
internal sealed class SharedLease : RequestLease
{
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(1);

    // The server waits for 3 seconds more than a hold. What is sent within 2 is seen by the service before that.
    private static readonly TimeSpan SendWithin = TimeSpan.FromSeconds(2);

    private readonly IShare _share;
    private readonly ShareLimit _limit;
    private readonly string _permit;
    private readonly TimeProvider _time;
    private readonly RequestClock _clock;
    private readonly ITimer _renew;
    private long _validSince;
    private volatile bool _isSent;
    private volatile bool _isOver;

    public SharedLease(
        IShare share,
        ShareLimit limit,
        string permit,
        long validSince,
        TimeProvider time
    )
    {
        _share = share;
        _limit = limit;
        _permit = permit;
        _time = time;
        _validSince = validSince;
        _clock = new RequestClock(time);
        _renew = time.CreateTimer(
            static self => _ = ((SharedLease)self!).RenewAsync(),
            this,
            RenewEvery,
            RenewEvery
        );
    }

    /// <summary>The turn in this machine's own limit.</summary>
    public RequestLease? Own { get; set; }

    public override string? Warning => Own?.Warning;

    public override void Sent()
    {
        if (!_isSent && _time.GetElapsedTime(Volatile.Read(ref _validSince)) > SendWithin)
        {
            throw new IOException(
                "This process was stopped for too long between its permit and its request"
            );
        }
        _isSent = true;
        Own?.Sent();
        _clock.Sent();
    }

    public override void Answered()
    {
        Own?.Answered();
        _clock.Answered();
    }

    protected override void Dispose(bool disposing)
    {
        _isOver = true;
        _renew.Dispose();
        Own?.Dispose();
        _ = EndAsync(_time.GetTimestamp());
    }

    private async Task EndAsync(long ended)
    {
        try
        {
            await _share
                .EndAsync(_limit, _permit, _clock.AnsweredIn, _time.GetElapsedTime(ended))
                .ConfigureAwait(false);
        }
        catch (ShareException)
        {
            // The permit is free a few seconds later, when nobody renews it.
        }
    }

    private async Task RenewAsync()
    {
        var asked = _time.GetTimestamp();
        try
        {
            if (!_isOver && await _share.RenewAsync(_limit, _permit).ConfigureAwait(false))
            {
                Volatile.Write(ref _validSince, asked);
            }
        }
        catch (ShareException)
        {
            // The next one may get through.
        }
    }
}
