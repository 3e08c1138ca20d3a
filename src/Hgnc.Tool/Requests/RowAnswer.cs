using System.Collections.Generic;
using System.Linq;
using Hgnc.Tables;
using Hgnc.Tool.Output;

namespace Hgnc.Tool.Requests;

/// <summary>What a row means: an outcome for each gene that it names, nearly always one.</summary>
internal sealed class RowAnswer(IReadOnlyList<SymbolOutcome> outcomes)
{
    public IReadOnlyList<SymbolOutcome> Outcomes { get; } = outcomes;

    /// <summary>Whether the source could not be asked for any of them.</summary>
    public bool HasFailed { get; } = outcomes.Any(outcome => outcome.Error is not null);

    /// <summary>Whether there is nothing to tell of it but its row.</summary>
    public bool IsQuiet { get; } =
        outcomes.All(outcome => outcome.Error is null && outcome.Warning is null);

    /// <summary>The cells that are added behind a row, as bytes; made once for all rows with the same genes.</summary>
    public byte[]? Cells { get; set; }

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
        yield return string.Join(AnswerColumns.Between, resolutions.Select(each => each?.Symbol));
        yield return string.Join(AnswerColumns.Between, resolutions.Select(each => each?.HgncId));
        yield return string.Join(
            AnswerColumns.Between,
            resolutions.Select(each => each?.MatchType.ToString())
        );
    }

    /// <summary>The rows of an output of answers.</summary>
    public IEnumerable<ResolutionRow> Rows() =>
        Outcomes.Select(outcome => new ResolutionRow(
            outcome.Resolution?.Input ?? outcome.Input.Text ?? "",
            outcome.Resolution
        ));
}
