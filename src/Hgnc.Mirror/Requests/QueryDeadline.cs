using System;
using System.Threading;
using Microsoft.AspNetCore.Http;

namespace Hgnc.Mirror.Requests;

/// <summary>The time that the source has until it begins to answer. A client that goes away ends it, too.</summary>
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

    /// <summary>What the source looks at.</summary>
    public CancellationToken Token => _either.Token;

    /// <summary>Whether it was the time that ended the query.</summary>
    public bool HasPassed => _time.IsCancellationRequested;

    /// <summary>The answer begins: from here on it may take as long as the client takes to read it.</summary>
    /// <exception cref="OperationCanceledException">It begins too late.</exception>
    public void Keep()
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
            "Request less at a time: use fewer terms, and put wildcards at the end of words, not at the beginning."
        );

    public void Dispose()
    {
        _either.Dispose();
        _time.Dispose();
    }
}
