using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution;
using Hgnc.Tool.Output;

namespace Hgnc.Tool.Resolving;

/// <summary>Counts rows by what became of them. To hand each row to the summary by itself would take longer than to write it.</summary>
internal sealed class OutcomeCounts
{
    private readonly Dictionary<(HgncMatchType, HgncReason?, bool), OutcomeCount> _counts = [];
    private readonly OutcomeCount _errors = new(null);

    /// <summary>Where rows with these outcomes are counted, once for each outcome.</summary>
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

    /// <summary>Adds what was counted.</summary>
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

/// <summary>How many rows have an outcome like this one.</summary>
/// <param name="example">The resolution of one of them; null for those that the source could not be asked for.</param>
internal sealed class OutcomeCount(HgncResolution? example)
{
    public HgncResolution? Example { get; } = example;

    public long Rows { get; set; }

    /// <summary>This count by itself. Nearly all rows share one of a few such arrays, which stay in the processor's cache.</summary>
    public OutcomeCount[] Alone => _alone ??= [this];

    private OutcomeCount[]? _alone;
}
