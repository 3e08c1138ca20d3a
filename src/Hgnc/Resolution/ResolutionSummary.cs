using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hgnc.Resolution;

/// <summary>Counts what became of many inputs, and tells it in a line.</summary>
public sealed class ResolutionSummary
{
    // In the order of the line: what went well, what to look at, what has no gene.
    private static readonly (HgncMatchType Type, string Word)[] Words =
    {
        (HgncMatchType.Approved, "approved"),
        (HgncMatchType.Previous, "previous"),
        (HgncMatchType.Alias, "alias"),
        (HgncMatchType.Identifier, "identifier"),
        (HgncMatchType.Ambiguous, "ambiguous"),
        (HgncMatchType.Repaired, "repaired"),
        (HgncMatchType.Withdrawn, "withdrawn"),
        (HgncMatchType.NotFound, "unknown"),
    };

    private readonly Dictionary<HgncMatchType, long> _counts = new();
    private long _total;
    private long _errors;

    /// <summary>Counts an input that was answered.</summary>
    public void Add(HgncResolution resolution) => Add(resolution, 1);

    /// <summary>Counts inputs that have the same answer.</summary>
    public void Add(HgncResolution resolution, long times)
    {
        var type = (resolution ?? throw new ArgumentNullException(nameof(resolution))).MatchType;
        _counts.TryGetValue(type, out var count);
        _counts[type] = count + times;
        _total += times;
    }

    /// <summary>Counts an input for which the source could not be asked.</summary>
    public void AddError() => AddErrors(1);

    /// <summary>Counts inputs for which the source could not be asked.</summary>
    public void AddErrors(long times)
    {
        _errors += times;
        _total += times;
    }

    /// <summary>The line, such as <c>Resolved 25: 20 approved, 2 previous, 1 alias, 1 ambiguous, 1 unknown</c>.</summary>
    public override string ToString()
    {
        var parts = Words
            .Select(pair =>
                (Count: _counts.TryGetValue(pair.Type, out var count) ? count : 0, pair.Word)
            )
            .Append((Count: _errors, Word: "failed"))
            .Where(part => part.Count > 0)
            .Select(part => part.Count.ToString(CultureInfo.InvariantCulture) + " " + part.Word)
            .ToList();
        var line = "Resolved " + _total.ToString(CultureInfo.InvariantCulture);
        return parts.Count == 0 ? line : $"{line}: {string.Join(", ", parts)}";
    }
}
