using System;
using System.Threading.Tasks;
using Hgnc.Sharing;

namespace Hgnc.Throttling.Shared;

/// <summary>A lease whose permit is stored on the server of the share: it is renewed while its request is in progress, and held for a second after it.</summary>
internal sealed class SharedLease(
    IShare share,
    ShareLimit limit,
    string permit,
    long validSince,
    TimeProvider time
) : RenewedLease(time, validSince)
{
    /// <summary>The lease of this machine's own limit.</summary>
    public RequestLease? Own { get; set; }

    public override string? Warning => Own?.Warning;

    public override void Sent()
    {
        base.Sent();
        Own?.Sent();
    }

    public override void ResponseReceived()
    {
        Own?.ResponseReceived();
        base.ResponseReceived();
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Own?.Dispose();
        _ = EndAsync(Time.GetTimestamp());
    }

    protected override async Task<bool> RenewAsync()
    {
        try
        {
            return await share.RenewAsync(limit, permit).ConfigureAwait(false);
        }
        catch (ShareException)
        {
            // The next renewal may succeed.
            return false;
        }
    }

    private async Task EndAsync(long ended)
    {
        try
        {
            await share
                .EndAsync(limit, permit, Clock.ResponseTime, Time.GetElapsedTime(ended))
                .ConfigureAwait(false);
        }
        catch (ShareException)
        {
            // Without renewals, the permit becomes free a few seconds later.
        }
    }
}
