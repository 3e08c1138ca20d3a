using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Mirror;

/// <summary>How a mirror serves. As they come, the options make a quick and faultless one on a free port of loopback.</summary>
public sealed record MirrorOptions
{
    /// <summary>The addresses to listen on, with semicolons between them; port 0 takes a free one.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:0";

    /// <summary>
    /// How many requests one address may make in any second. One that makes more is answered with 403 from then on, as
    /// HGNC may do it. Null sets no limit.
    /// </summary>
    public int? Rate { get; init; }

    /// <summary>How long each answer is held back.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Faults that requests meet instead of their answers; their shares add up to 1 at most.</summary>
    public IReadOnlyList<MirrorFault> Faults { get; init; } = [];

    /// <summary>Makes the choice of the requests that meet a fault the same each time; null leaves it to chance.</summary>
    public int? Seed { get; init; }

    /// <summary>
    /// Files that are handed out at <c>/mirror/files/{name}</c>, by their names: HGNC's bulk files, so that others can make a local
    /// copy of them. The values are their paths on this machine; nothing else of it can be reached.
    /// </summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The clock that arrivals are stamped with and latency is waited by.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <exception cref="HgncException">An option is out of its range.</exception>
    internal void Validate()
    {
        Refuse(
            Rate < 1,
            $"The rate {Rate} is none.",
            "Give at least 1 request a second, or none for no limit."
        );
        Refuse(
            Latency < TimeSpan.Zero,
            $"The latency {Latency} is negative.",
            "Give 0 or more milliseconds."
        );
        foreach (var fault in Faults)
        {
            Refuse(
                fault.Status is < 400 or > 599,
                $"The status {fault.Status} is no fault.",
                "Give one from 400 to 599, such as 503."
            );
            Refuse(
                fault.Share is not (>= 0 and <= 1),
                FormattableString.Invariant(
                    $"The share {fault.Share} of status {fault.Status} is none."
                ),
                "Give a share from 0 to 1, such as 0.05."
            );
        }
        Refuse(
            Faults.Sum(fault => fault.Share) > 1 + 1e-9,
            "The shares of the faults add up to more than 1.",
            "Lower them: 1 is every request."
        );
    }

    private static void Refuse(bool isWrong, string message, string advice)
    {
        if (isWrong)
        {
            throw new HgncException(HgncErrorKind.BadInput, message, advice);
        }
    }
}
