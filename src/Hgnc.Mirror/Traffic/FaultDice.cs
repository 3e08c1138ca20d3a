using System;
using System.Collections.Generic;

namespace Hgnc.Mirror.Traffic;

/// <summary>Decides which requests meet a fault. Not safe for threads by itself.</summary>
internal sealed class FaultDice(IReadOnlyList<MirrorFault> faults, int? seed)
{
    private readonly Random _random = seed is { } fixedSeed ? new Random(fixedSeed) : new Random();

    /// <summary>The status that the next request is answered with instead; null where it meets no fault.</summary>
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
