using System;
using System.Threading;
using Microsoft.AspNetCore.Http;

namespace Hgnc.Mirror.Requests;

/// <summary>The time limit until the source begins to answer. It also ends if the client disconnects.</summary>
internal sealed class QueryDeadline : IDisposable
{
    private readonly TimeSpan _allowed;
    private readonly CancellationTokenSource _time;
    private readonly CancellationTokenSource _either;

    public QueryDeadline(MirrorOptions options, CancellationToken clientGone)
    {
        _allowed = options.MaxQueryTime;
        _time = new(_allowed, options.TimeProvider);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_time.Token, clientGone);
    }

    /// <summary>The token for the source.</summary>
    public CancellationToken Token => _either.Token;

    /// <summary>Whether the time limit ended the query.</summary>
    public bool HasPassed => _time.IsCancellationRequested;

    /// <summary>Ends the time limit, because the response begins. After that, it may take as long as the client needs to read it.</summary>
    /// <exception cref="OperationCanceledException">The response begins too late.</exception>
    public void Stop()
    {
        _time.CancelAfter(Timeout.InfiniteTimeSpan);
        _time.Token.ThrowIfCancellationRequested();
    }

    public RequestException Error() =>
        new(
            StatusCodes.Status503ServiceUnavailable,
            FormattableString.Invariant(
                $"The query took longer than {_allowed.TotalSeconds} s, the limit of this mirror."
            ),
            "Use fewer terms at a time, and put wildcards at the end of words, not at the beginning."
        );

    public void Dispose()
    {
        _either.Dispose();
        _time.Dispose();
    }
}
