using System;

namespace Hgnc.Throttling;

/// <summary>Measures the time of one request from sending it to its response.</summary>
internal sealed class RequestClock
{
    private readonly TimeProvider _time;
    private long _sent;
    private bool _isSent;

    public RequestClock(TimeProvider time)
    {
        _time = time;
        // Until the sending is reported, the grant of the permit counts.
        _sent = time.GetTimestamp();
    }

    /// <summary>How long the response took, or null without one.</summary>
    public TimeSpan? ResponseTime { get; private set; }

    public void Sent()
    {
        if (!_isSent)
        {
            _isSent = true;
            _sent = _time.GetTimestamp();
        }
    }

    public void ResponseReceived() => ResponseTime = _time.GetElapsedTime(_sent);
}
