using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Repairs;
using Hgnc.Resolution.Results;
using Hgnc.Text;

namespace Hgnc.Resolution;

/// <content>Warnings about names that people often write for something else than the gene that HGNC has with this name.</content>
internal sealed partial class DecisionState
{
    // In another case, a longer name is rarely that of another gene.
    private const int MaxShortName = 3;

    private SymbolOutcome WithDoubt(
        HgncResolution resolution,
        SymbolMeaning winner,
        IEnumerable<SymbolMeaning> others
    )
    {
        if (
            Input.Chromosome is not null
            || winner.Match.Gene.IsWithdrawn
            || winner.Match.How
                is not (HgncMatchType.Approved or HgncMatchType.Previous or HgncMatchType.Alias)
        )
        {
            return new SymbolOutcome(Input, resolution, _warning);
        }
        // The detail has the other genes of a name already.
        if (AlsoAlias(winner, others) is { } also)
        {
            return new SymbolOutcome(Input, resolution, Join(_warning, also));
        }
        var doubt = FindDoubt(winner);
        return new SymbolOutcome(
            Input,
            doubt is null
                ? resolution
                : resolution with
                {
                    Detail = Join(resolution.Detail, doubt),
                },
            Join(_warning, doubt)
        );
    }

    private string? FindDoubt(SymbolMeaning winner) =>
        CommonMeaning(winner)
        ?? (winner.Match.How is HgncMatchType.Approved ? null : Word(winner) ?? OtherCase(winner));

    // ERK is a previous symbol of EPHB2, but people who write it mostly mean MAPK1 or MAPK3, of which it is an alias.
    private string? AlsoAlias(SymbolMeaning winner, IEnumerable<SymbolMeaning> others)
    {
        if (winner.Match.How is not HgncMatchType.Previous)
        {
            return null;
        }
        var symbols = others
            .Where(other =>
                other.Match.How is HgncMatchType.Alias
                && (other.IsExact || !winner.IsExact)
                && (
                    other is { IsWritten: true } && winner.IsWritten
                    || other.Match.Value.Equals(
                        winner.Match.Value,
                        StringComparison.OrdinalIgnoreCase
                    )
                )
            )
            .Select(other => other.Match.Gene.Symbol)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return symbols.Count == 0
            ? null
            : $"{Describe(winner)} and also an alias of {ResolutionText.And(symbols)}. If you mean {ResolutionText.Or(symbols)}, use that symbol.";
    }

    private string? CommonMeaning(SymbolMeaning winner) =>
        (winner.Match.How is not HgncMatchType.Approved || RepairOf(winner) is not null)
        && CommonMeanings.Find(Text) is { } symbol
        && symbol != winner.Match.Gene.Symbol
            ? $"{Describe(winner)}, but most people mean {symbol} by it. If you mean {symbol}, use that symbol."
            : null;

    private string? Word(SymbolMeaning winner) =>
        NonGeneWords.Is(Text)
            ? $"{Describe(winner)}, but most people write it for something that is not a gene. Check that you mean {winner.Match.Gene.Symbol}."
            : null;

    // A3A is APOBEC3A, and HGNC has A3a as an alias of DAG1. Tac2 is a gene of mice, and TAC2 a previous symbol of TAC1.
    private string? OtherCase(SymbolMeaning winner) =>
        winner is { IsWritten: true, IsExact: false }
        && (
            Text.Length <= MaxShortName
            || (winner.Match.How is HgncMatchType.Previous && OtherSpecies.Read(Text) is not null)
        )
            ? $"{Describe(winner)}, which differs in case. A short name in another case can mean another gene: check that you mean {winner.Match.Gene.Symbol}."
            : null;

    private string Describe(SymbolMeaning winner)
    {
        var name = $"'{ControlText.Show(Text)}'";
        var readAs =
            winner.Match.Value == Text
                ? "is"
                : $"is read as '{ControlText.Show(winner.Match.Value)}',";
        return $"{name} {readAs} {ResolutionDetail.How(winner.Match.How)} {winner.Match.Gene.Symbol}";
    }
}
