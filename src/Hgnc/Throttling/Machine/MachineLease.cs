using System;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Throttling.Machine;

/// <summary>A lease whose permit is stored in the file: it is renewed while its request is in progress, and held for a second after it.</summary>
internal sealed class MachineLease(LimitFile file, long permit, TimeProvider time, long validSince)
    : RenewedLease(time, validSince)
{
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        var ended = Time.GetElapsedTime(0);
        // Nearly always done when this returns. Otherwise the permit is held slightly longer than necessary.
        _ = file.AccessAsync(
                (state, _) => state.End(permit, Clock.ResponseTime, ended),
                CancellationToken.None
            )
            .AsTask();
    }

    protected override async Task<bool> RenewAsync()
    {
        var isValid = false;
        await file.AccessAsync(
                (state, now) =>
                {
                    if (!IsOver)
                    {
                        isValid = state.Renew(permit, now);
                    }
                },
                CancellationToken.None
            )
            .ConfigureAwait(false);
        return isValid;
    }
}
