using System;

namespace Hgnc.Throttling;

/// <summary>
/// Leave for one attempt at a request, disposed of when the attempt is over. What is told of it in between says when
/// the service saw the request, which is what the limit counts.
/// </summary>
public class RequestLease : IDisposable
{
    /// <summary>A turn that nothing waits behind.</summary>
    public static RequestLease Free { get; } = new();

    private protected RequestLease() { }

    /// <summary>What the user should hear of the limit, said with one turn of a process; null with all others.</summary>
    public virtual string? Warning => null;

    /// <summary>The request is on the wire as of now: the service sees it now or later.</summary>
    public virtual void Sent() { }

    /// <summary>The head of the answer has come: the service saw the request before now.</summary>
    public virtual void Answered() { }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the turn.</summary>
    protected virtual void Dispose(bool disposing) { }
}
