using System;

namespace Hgnc.Throttling;

/// <summary>
/// A permit for one attempt at a request. It is disposed of when the attempt is over. The events reported in between show when
/// the service saw the request, which is what the limit counts.
/// </summary>
public class RequestLease : IDisposable
{
    /// <summary>A lease without a limit behind it.</summary>
    public static RequestLease Unlimited { get; } = new();

    private protected RequestLease() { }

    /// <summary>A warning for the user about the limit. Only one lease of a process has it; for all others it is null.</summary>
    public virtual string? Warning => null;

    /// <summary>Reports that the request is on the wire: the service sees it now or later.</summary>
    public virtual void Sent() { }

    /// <summary>Reports that the headers of the response have come: the service saw the request before now.</summary>
    public virtual void ResponseReceived() { }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Returns the permit.</summary>
    protected virtual void Dispose(bool disposing) { }
}
