using System;

namespace Hgnc.Throttling;

/// <summary>
/// Leave for one attempt at a request. It is disposed of when the answer's head has come or the attempt has failed: by
/// then the service has seen the request at the latest. Where it is known earlier when the request left, <see cref="Sent"/> says so.
/// </summary>
public class RequestTurn : IDisposable
{
    /// <summary>A turn that nothing waits behind.</summary>
    public static RequestTurn Free { get; } = new();

    private protected RequestTurn() { }

    /// <summary>The request is on the wire as of now.</summary>
    public virtual void Sent() { }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the turn.</summary>
    protected virtual void Dispose(bool disposing) { }
}
