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
    public IReadOnlyList<SymbolInput> Inputs { get; } = inputs;

    /// <summary>The line of its chunk that says it first.</summary>
    public int First { get; } = first;

    /// <summary>What became of the inputs.</summary>
    public IReadOnlyList<SymbolOutcome> Outcomes { get; private set; } = [];

    /// <summary>Whether there is nothing to tell of it but its row.</summary>
    public bool IsQuiet { get; private set; }

    /// <summary>Whether the source could not be asked: then it is asked again for the next rows.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>How many rows it was given to since it was counted.</summary>
    public int Rows { get; set; }

    /// <summary>The cells that are added behind a row, as bytes.</summary>
    public byte[]? Cells { get; set; }

    /// <summary>Takes what became of the inputs.</summary>
    public void Put(IReadOnlyList<SymbolOutcome> outcomes)
    {
        Outcomes = outcomes;
        HasFailed = outcomes.Any(outcome => outcome.Error is not null);
        IsQuiet = !HasFailed && outcomes.All(outcome => outcome.Warning is null);
    }

    /// <summary>The symbol, the ID and how it is meant, of several genes with ; between them.</summary>
    public IEnumerable<string> Texts(bool isDefused)
    {
        var resolutions = Outcomes
            .Select(outcome =>
                isDefused && outcome.Resolution is { } resolution
                    ? SpreadsheetText.Defuse(resolution)
                    : outcome.Resolution
            )
            .ToList();
        yield return Join(resolutions.Select(each => each?.Symbol));
        yield return Join(resolutions.Select(each => each?.HgncId));
        yield return Join(resolutions.Select(each => each?.MatchType.ToString()));
    }

    /// <summary>The rows of an output of answers.</summary>
    public IEnumerable<ResolutionRow> ToRows() =>
        Outcomes.Select(outcome => new ResolutionRow(
            outcome.Resolution?.Input ?? outcome.Input.Text ?? "",
            outcome.Resolution
        ));

    private static string Join(IEnumerable<string?> texts) =>
        string.Join(ResultColumns.Between, texts);
}
