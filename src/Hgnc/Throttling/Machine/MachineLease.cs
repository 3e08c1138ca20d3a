using System;
using System.Threading;

namespace Hgnc.Throttling.Machine;

/// <summary>A turn whose place is kept in the file: renewed while its request is under way, and held for a second after it.</summary>
internal sealed class MachineLease : RequestLease
{
    private readonly LimitFile _file;
    private readonly long _turn;
    private readonly TimeProvider _time;
    private readonly RequestClock _clock;
    private readonly ITimer _renew;
    private volatile bool _isOver;

    public MachineLease(LimitFile file, long turn, TimeProvider time)
    {
        _file = file;
        _turn = turn;
        _time = time;
        _clock = new RequestClock(time);
        _renew = time.CreateTimer(
            static self => ((MachineLease)self!).Renew(),
            this,
            LimitState.RenewEvery,
            LimitState.RenewEvery
        );
    }

    public override void Sent() => _clock.Sent();

    public override void Answered() => _clock.Answered();

    protected override void Dispose(bool disposing)
    {
        _isOver = true;
        _renew.Dispose();
        var ended = _time.GetElapsedTime(0);
        // Nearly always done when this returns. Else the place is held a little longer than need be.
        _ = _file
            .VisitAsync(
                (state, _) => state.End(_turn, _clock.AnsweredIn, ended),
                CancellationToken.None
            )
            .AsTask();
    }

    private void Renew() =>
        _ = _file
            .VisitAsync(
                (state, now) =>
                {
                    if (!_isOver)
                    {
                        state.Renew(_turn, now);
                    }
                },
                CancellationToken.None
            )
            .AsTask();
}
