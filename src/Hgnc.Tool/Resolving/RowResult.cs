using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Tables;

namespace Hgnc.Tool.Resolving;

/// <summary>The inputs of a row, nearly always one, and their result. All rows with the same inputs share one object.</summary>
/// <param name="inputs">The inputs to resolve.</param>
/// <param name="first">The first line of its chunk with these inputs.</param>
internal sealed class RowResult(IReadOnlyList<SymbolInput> inputs, int first)
{
    /// <summary>The inputs to resolve.</summary>
    public IReadOnlyList<SymbolInput> Inputs { get; private set; } = inputs;

    /// <summary>The first line of its chunk with these inputs.</summary>
    public int First { get; } = first;

    /// <summary>The outcomes of the inputs.</summary>
    public IReadOnlyList<SymbolOutcome> Outcomes { get; private set; } = [];

    /// <summary>Whether there is no message for the row.</summary>
    public bool HasNoMessages { get; private set; }

    /// <summary>Whether the source failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The counters for rows with this result, or null before the first of them.</summary>
    public OutcomeCount[]? Counts { get; set; }

    /// <summary>The cells that are added to the row, as bytes.</summary>
    public byte[]? Cells { get; set; }

    /// <summary>Sets the outcomes of the inputs.</summary>
    public void Put(IReadOnlyList<SymbolOutcome> outcomes)
    {
        Outcomes = outcomes;
        HasFailed = outcomes.Any(outcome => outcome.Error is not null);
        HasNoMessages = !HasFailed && outcomes.All(outcome => outcome.Warning is null);
    }

    /// <summary>
    /// The symbol, the ID and the kind of match, separated by ; for several genes. As of a day, also the symbol of that day.
    /// </summary>
    public IEnumerable<string> Texts(bool isDefused, bool isAsOf)
    {
        yield return Join(isDefused, resolution => resolution.Symbol);
        yield return Join(isDefused, resolution => resolution.HgncId);
        yield return Join(isDefused, resolution => resolution.MatchType.ToString());
        if (isAsOf)
        {
            yield return Join(isDefused, resolution => resolution.SymbolThen);
        }
    }

    /// <summary>Drops everything except the cells if the rows need no messages, because a table can have many different genes.</summary>
    public void Forget()
    {
        if (HasNoMessages)
        {
            Inputs = [];
            Outcomes = [];
        }
    }

    /// <summary>The rows for an output of results.</summary>
    public IEnumerable<ResolutionRow> ToRows() =>
        Outcomes.Select(outcome => new ResolutionRow(
            outcome.Resolution?.Input ?? outcome.Input.Text ?? "",
            outcome.Resolution
        ));

    // A cell nearly always names one gene.
    private string Join(bool isDefused, Func<HgncResolution, string?> read) =>
        Outcomes.Count == 1
            ? Text(Outcomes[0], isDefused, read) ?? ""
            : string.Join(
                ResultColumns.Between,
                Outcomes.Select(outcome => Text(outcome, isDefused, read))
            );

    private static string? Text(
        SymbolOutcome outcome,
        bool isDefused,
        Func<HgncResolution, string?> read
    ) =>
        outcome.Resolution is not { } resolution ? null
        : isDefused ? SpreadsheetText.Defuse(read(resolution))
        : read(resolution);
}
