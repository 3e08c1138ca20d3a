using System;
using System.Collections.Generic;

namespace Hgnc.Mirror.Traffic;

/// <summary>Decides which requests get a fault. Not thread-safe.</summary>
internal sealed class FaultDice(IReadOnlyList<MirrorFault> faults, int? seed)
{
    private readonly Random _random = seed is { } fixedSeed ? new Random(fixedSeed) : new Random();

    /// <summary>The status of the fault for the next request, or null if it gets none.</summary>
    public int? Throw()
    {
        var number = _random.NextDouble();
        foreach (var fault in faults)
        {
            if (number < fault.Share)
            {
                return fault.Status;
            }
            number -= fault.Share;
        }
        return null;
    }
}
