using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution;
using Hgnc.Tool.Output;

namespace Hgnc.Tool.Resolving;

/// <summary>Counts rows by their outcome. Adding each row to the summary would take longer than writing it.</summary>
internal sealed class OutcomeCounts
{
    private readonly Dictionary<(HgncMatchType, HgncReason?, bool), OutcomeCount> _counts = [];
    private readonly OutcomeCount _errors = new(null);

    /// <summary>The counters for rows with these outcomes, one for each outcome.</summary>
    public OutcomeCount[] Of(IReadOnlyList<SymbolOutcome> outcomes) =>
        outcomes.Count == 1 ? Of(outcomes[0]).Alone : [.. outcomes.Select(Of)];

    private OutcomeCount Of(SymbolOutcome outcome)
    {
        if (outcome.Resolution is not { } resolution)
        {
            return _errors;
        }
        var key = (resolution.MatchType, resolution.Reason, resolution.HgncId is null);
        if (!_counts.TryGetValue(key, out var count))
        {
            _counts[key] = count = new OutcomeCount(resolution);
        }
        return count;
    }

    /// <summary>Adds the counts to the summary.</summary>
    public void AddTo(ResolutionSummary summary, Problems problems)
    {
        foreach (var count in _counts.Values)
        {
            summary.Add(count.Example!, count.Rows);
            if (count.Example!.HgncId is null)
            {
                problems.NoteNotFound();
            }
        }
        summary.AddErrors(_errors.Rows);
    }
}

/// <summary>The number of rows with the same outcome.</summary>
/// <param name="example">The resolution of one of them, or null for those whose lookup failed.</param>
internal sealed class OutcomeCount(HgncResolution? example)
{
    public HgncResolution? Example { get; } = example;

    public long Rows { get; set; }

    /// <summary>An array with only this count. Nearly all rows share one of a few of these arrays, which stay in the CPU cache.</summary>
    public OutcomeCount[] Alone => _alone ??= [this];

    private OutcomeCount[]? _alone;
}
