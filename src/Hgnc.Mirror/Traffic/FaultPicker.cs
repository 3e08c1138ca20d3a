using System;
using System.Collections.Generic;

namespace Hgnc.Mirror.Traffic;

/// <summary>Decides which requests get a fault. Not thread-safe.</summary>
internal sealed class FaultPicker(IReadOnlyList<MirrorFault> faults, int? seed)
{
    private readonly Random _random = seed is { } fixedSeed ? new Random(fixedSeed) : new Random();

    /// <summary>The status of the fault for the next request, or null if it gets none.</summary>
    public int? Next()
    {
        var number = _random.NextDouble();
        foreach (var fault in faults)
        {
            if (number < fault.Fraction)
            {
                return fault.Status;
            }
            number -= fault.Fraction;
        }
        return null;
    }
}
