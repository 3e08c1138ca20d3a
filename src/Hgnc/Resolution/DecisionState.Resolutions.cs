using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Repairs;
using Hgnc.Resolution.Results;

namespace Hgnc.Resolution;

/// <content>The resolutions of inputs that name one gene or several.</content>
internal sealed partial class DecisionState
{
    // Nearly all inputs match one gene and nothing else.
    private HgncResolution OfOne(SymbolMeaning meaning) =>
        meaning.Match.Gene.IsWithdrawn
            ? OfOne(SymbolChoice.Make(_found, null))
            : new()
            {
                Input = Text,
                MatchType = RepairOf(meaning) is { } repair
                    ? HgncMatchType.Repaired
                    : meaning.Match.How,
                Symbol = meaning.Match.Gene.Symbol,
                HgncId = meaning.Id,
                Name = meaning.Match.Gene.Name,
                Location = meaning.Match.Gene.Location,
                Candidates = new(new[] { ToCandidate(meaning) }),
                Repair = RepairOf(meaning),
                Detail = _warning,
                Source = _source,
                Release = _release,
            };

    private HgncResolution OfOne(SymbolChoice choice)
    {
        var meaning = choice.Winners[0];
        var gene = meaning.Match.Gene;
        var repair = RepairOf(meaning);
        var only =
            gene.IsWithdrawn && gene.Successors.Count == 1 && gene.Successors[0].IsApproved
                ? gene.Successors[0]
                : null;
        return new HgncResolution
        {
            Input = Text,
            MatchType =
                gene.IsWithdrawn ? HgncMatchType.Withdrawn
                : repair is null ? meaning.Match.How
                : HgncMatchType.Repaired,
            Symbol = gene.IsWithdrawn ? only?.Symbol : gene.Symbol,
            HgncId = gene.IsWithdrawn ? only?.HgncId : gene.HgncId,
            Name = gene.IsWithdrawn ? null : gene.Name,
            Location = gene.IsWithdrawn ? null : gene.Location,
            Candidates = Candidates(choice),
            Repair = repair,
            ReplacedBy = ReplacedBy(choice),
            Detail = Join(ResolutionDetail.Of(choice), _warning),
            Source = _source,
            Release = _release,
        };
    }

    private HgncResolution OfMany(SymbolChoice choice) =>
        new()
        {
            Input = Text,
            MatchType = HgncMatchType.Ambiguous,
            Candidates = Candidates(choice),
            Repair = choice
                .Winners.Select(meaning => meaning.Reading.Repair)
                .Aggregate(_repair, Reading.Join),
            ReplacedBy = ReplacedBy(choice),
            Detail = Join(ResolutionDetail.Of(choice), _warning),
            Source = _source,
            Release = _release,
        };

    private string? RepairOf(SymbolMeaning meaning) =>
        Reading.Join(
            Reading.Join(_repair, meaning.Reading.Repair),
            meaning.IsExact || Input.Identifiers.Count > 0 ? null
                : meaning.Reading.Identifiers.Count > 0 ? RepairName.Version
                : RepairName.Case
        );

    private HgncList<HgncCandidate> Candidates(SymbolChoice choice)
    {
        var all = choice.Winners.Concat(choice.Others).ToList();
        var known = new HashSet<string>(all.Select(meaning => meaning.Id), StringComparer.Ordinal);
        return new(
            all.Select(ToCandidate)
                // The approved genes that replaced a withdrawn entry.
                .Concat(
                    all.SelectMany(meaning =>
                        meaning
                            .Match.Gene.Successors.Where(successor =>
                                successor.IsApproved && known.Add(successor.HgncId)
                            )
                            .Select(successor => new HgncCandidate
                            {
                                HgncId = successor.HgncId,
                                Symbol = successor.Symbol,
                                MatchType = HgncMatchType.Withdrawn,
                                Value = meaning.Match.Value,
                            })
                    )
                )
                .Concat(
                    _beside
                        .Where(match => known.Add(match.Gene.HgncId))
                        .Select(match => match.ToCandidate())
                )
                .ToArray()
        );
    }

    // A withdrawn entry next to an approved gene also has replacements.
    private static HgncList<string> ReplacedBy(SymbolChoice choice)
    {
        var successors = choice
            .Winners.Concat(choice.Others)
            .SelectMany(meaning => meaning.Match.Gene.Successors)
            .Select(successor => successor.Symbol)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return successors.Count > 0 ? new(successors) : HgncList<string>.Empty;
    }

    private static HgncCandidate ToCandidate(SymbolMeaning meaning) => meaning.Match.ToCandidate();

    private static string? Join(string? first, string? second) =>
        first is null ? second
        : second is null ? first
        : $"{first} {second}";
}
