using System;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Throttling.Machine;

/// <summary>A lease whose permit is stored in the file: it is renewed while its request is in progress, and held for a second after it.</summary>
internal sealed class MachineLease(LimitFile file, long turn, TimeProvider time, long validSince)
    : RenewedLease(time, validSince)
{
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        var ended = Time.GetElapsedTime(0);
        // Nearly always done when this returns. Otherwise the permit is held slightly longer than necessary.
        _ = file.VisitAsync(
                (state, _) => state.End(turn, Clock.AnsweredIn, ended),
                CancellationToken.None
            )
            .AsTask();
    }

    protected override async Task<bool> RenewAsync()
    {
        var isValid = false;
        await file.VisitAsync(
                (state, now) =>
                {
                    if (!IsOver)
                    {
                        isValid = state.Renew(turn, now);
                    }
                },
                CancellationToken.None
            )
            .ConfigureAwait(false);
        return isValid;
    }
}
