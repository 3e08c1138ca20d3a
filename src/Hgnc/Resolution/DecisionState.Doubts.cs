using System;
using System.Collections.Generic;
using System.Linq;
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

    private string? FindDoubt(SymbolMeaning winner)
    {
        var usual = CommonMeanings.Find(Text);
        return usual?.Contains(winner.Match.Gene.Symbol, StringComparer.Ordinal) == true ? null
            : usual is not null ? CommonMeaning(winner, usual)
            : winner.Match.How is HgncMatchType.Approved ? null
            : Word(winner) ?? OtherCase(winner);
    }

    // ERK is a previous symbol of EPHB2, but people who write it mostly mean MAPK1 or MAPK3, of which it is an alias.
    private string? AlsoAlias(SymbolMeaning winner, IEnumerable<SymbolMeaning> others)
    {
        // FY*01 is an allele of the blood group, not of FUZ, whose alias is FY.
        if (
            winner.Match.How is not HgncMatchType.Previous
            || winner.Reading.Kind is ReadingKind.Allele
        )
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

    private string? CommonMeaning(SymbolMeaning winner, IReadOnlyList<string> symbols) =>
        winner.Match.How is HgncMatchType.Approved && RepairOf(winner) is null
            ? null
            : $"{Describe(winner)}, but most people mean {ResolutionText.Or(symbols)} by it. If you mean {ResolutionText.Or(symbols)}, use that symbol.";

    private string? Word(SymbolMeaning winner) =>
        NonGeneWords.Is(Text)
            ? $"{Describe(winner)}, but most people write it for something that is not a gene. Check that you mean {winner.Match.Gene.Symbol}."
            : null;

    // Sly is also a gene of mice and a word, not only SLY, an alias of SASH3.
    private string? OtherCase(SymbolMeaning winner) =>
        winner is { IsWritten: true, IsExact: false } && Text.Length <= MaxShortName
            ? $"{Describe(winner)}, which differs in case. Check that you mean {winner.Match.Gene.Symbol}."
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
