using System;

namespace Hgnc.Throttling;

/// <summary>Times one request, from its sending to its answer.</summary>
internal sealed class RequestClock
{
    private readonly TimeProvider _time;
    private long _sent;
    private bool _isSent;

    public RequestClock(TimeProvider time)
    {
        _time = time;
        // Until somebody tells of the sending, the turn's beginning stands for it.
        _sent = time.GetTimestamp();
    }

    /// <summary>How long the answer took; null while there is none.</summary>
    public TimeSpan? AnsweredIn { get; private set; }

    public void Sent()
    {
        if (!_isSent)
        {
            _isSent = true;
            _sent = _time.GetTimestamp();
        }
    }

    public void Answered() => AnsweredIn = _time.GetElapsedTime(_sent);
}
