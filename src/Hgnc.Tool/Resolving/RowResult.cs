using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Tables;

namespace Hgnc.Tool.Resolving;

/// <summary>What a row says of its genes, nearly always of one, and the answer to it. All rows that say the same share one.</summary>
/// <param name="inputs">What has to be resolved.</param>
/// <param name="first">The line of its chunk that says it first.</param>
internal sealed class RowResult(IReadOnlyList<SymbolInput> inputs, int first)
{
    /// <summary>What has to be resolved.</summary>
    public IReadOnlyList<SymbolInput> Inputs { get; private set; } = inputs;

    /// <summary>The line of its chunk that says it first.</summary>
    public int First { get; } = first;

    /// <summary>What became of the inputs.</summary>
    public IReadOnlyList<SymbolOutcome> Outcomes { get; private set; } = [];

    /// <summary>Whether there is nothing to tell of it but its row.</summary>
    public bool IsQuiet { get; private set; }

    /// <summary>Whether the source could not be asked: then it is asked again for the next rows.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Where rows with this answer are counted; null before the first of them.</summary>
    public OutcomeCount[]? Counts { get; set; }

    /// <summary>The cells that are added behind a row, as bytes.</summary>
    public byte[]? Cells { get; set; }

    /// <summary>Takes what became of the inputs.</summary>
    public void Put(IReadOnlyList<SymbolOutcome> outcomes)
    {
        Outcomes = outcomes;
        HasFailed = outcomes.Any(outcome => outcome.Error is not null);
        IsQuiet = !HasFailed && outcomes.All(outcome => outcome.Warning is null);
    }

    /// <summary>
    /// The symbol, the ID and how it is meant, of several genes with ; between them; as of a day, also the symbol of that day.
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

    /// <summary>Forgets all but the cells, unless each row has something to tell: a table can have many different genes.</summary>
    public void Forget()
    {
        if (IsQuiet)
        {
            Inputs = [];
            Outcomes = [];
        }
    }

    /// <summary>The rows of an output of answers.</summary>
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
