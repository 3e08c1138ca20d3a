using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hgnc.Resolution;

/// <summary>Counts the results of inputs and writes the counts in one line.</summary>
public sealed class ResolutionSummary
{
    // The order of the line: resolved inputs, inputs to check, inputs without a gene.
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

    // The reasons of inputs without a gene. Unknown names need no word.
    private static readonly (HgncReason Reason, string Word)[] Reasons =
    {
        (HgncReason.Empty, "empty"),
        (HgncReason.Placeholder, "marked as missing"),
        (HgncReason.BareNumber, "numbers"),
        (HgncReason.NoSuchIdentifier, "identifiers without a record"),
        (HgncReason.NoField, "identifiers that HGNC has no field for"),
        (HgncReason.NotHuman, "not human"),
    };

    private static readonly (HgncReason Reason, string Word)[] Cells =
    {
        (HgncReason.SeveralGenes, "several genes"),
        (HgncReason.Fusion, "fusions"),
    };

    private readonly Dictionary<HgncMatchType, long> _counts = new();
    private readonly Dictionary<HgncReason, long> _reasons = new();
    private long _total;
    private long _errors;

    /// <summary>Counts an input with a result.</summary>
    public void Add(HgncResolution resolution) => Add(resolution, 1);

    /// <summary>Counts inputs with the same result.</summary>
    public void Add(HgncResolution resolution, long times)
    {
        Add((resolution ?? throw new ArgumentNullException(nameof(resolution))).MatchType, times);
        if (resolution.Reason is { } reason)
        {
            _reasons.TryGetValue(reason, out var already);
            _reasons[reason] = already + times;
        }
    }

    /// <summary>Counts an input that is an approved symbol.</summary>
    public void AddApproved() => Add(HgncMatchType.Approved, 1);

    /// <summary>Counts an input for which the source failed.</summary>
    public void AddError() => AddErrors(1);

    /// <summary>Counts inputs for which the source failed.</summary>
    public void AddErrors(long times)
    {
        _errors += times;
        _total += times;
    }

    /// <summary>The number of inputs.</summary>
    public long Total => _total;

    /// <summary>The number of inputs for which the source failed.</summary>
    public long Errors => _errors;

    /// <summary>The number of inputs for each kind of match. Kinds without inputs are left out.</summary>
    public IReadOnlyDictionary<HgncMatchType, long> Counts => _counts;

    /// <summary>The line, such as <c>Resolved 25: 20 approved, 2 previous, 1 ambiguous, 2 unknown (1 empty)</c>.</summary>
    public override string ToString()
    {
        var parts = Words
            .Select(pair => (Count: Count(_counts, pair.Type), Word: pair.Word + Why(pair.Type)))
            .Append((Count: _errors, Word: "failed"))
            .Where(part => part.Count > 0)
            .Select(part => Text(part.Count, part.Word))
            .ToList();
        var line = "Resolved " + _total.ToString(CultureInfo.InvariantCulture);
        return parts.Count == 0 ? line : $"{line}: {string.Join(", ", parts)}";
    }

    private void Add(HgncMatchType type, long times)
    {
        _counts.TryGetValue(type, out var count);
        _counts[type] = count + times;
        _total += times;
    }

    private string Why(HgncMatchType type)
    {
        var reasons = (
            type switch
            {
                HgncMatchType.NotFound => Reasons,
                HgncMatchType.Ambiguous => Cells,
                _ => Array.Empty<(HgncReason Reason, string Word)>(),
            }
        )
            .Select(pair => (Count: Count(_reasons, pair.Reason), pair.Word))
            .Where(part => part.Count > 0)
            .Select(part => Text(part.Count, part.Word))
            .ToList();
        return reasons.Count == 0 ? "" : $" ({string.Join(", ", reasons)})";
    }

    private static long Count<T>(Dictionary<T, long> counts, T key)
        where T : notnull => counts.TryGetValue(key, out var count) ? count : 0;

    private static string Text(long count, string word) =>
        $"{count.ToString(CultureInfo.InvariantCulture)} {word}";
}
