using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution;

/// <summary>What is known of one input while it is decided, and the resolution that comes of it.</summary>
internal sealed class SymbolVerdict
{
    private readonly HgncSourceKind _source;
    private readonly bool _strict;
    private string? _repair;
    private string? _warning;
    private string? _decidedBy;
    private IReadOnlyList<SymbolMatch> _matches = Array.Empty<SymbolMatch>();
    private IReadOnlyList<SymbolMatch> _beside = Array.Empty<SymbolMatch>();

    public SymbolVerdict(SymbolInput input, HgncSourceKind source, bool strict)
    {
        Input = input;
        _source = source;
        _strict = strict;
    }

    public SymbolInput Input { get; }

    /// <summary>Notes what was put right.</summary>
    public void Repair(string what) => _repair = _repair is null ? what : $"{_repair}, {what}";

    /// <summary>Notes what the user should look at.</summary>
    public void Warn(string warning) =>
        _warning = _warning is null ? warning : $"{_warning} {warning}";

    /// <summary>Takes what a text names, if it names anything.</summary>
    public bool Take(string text, IReadOnlyList<SymbolMatch> matches)
    {
        if (_strict)
        {
            matches = matches.Where(match => match.Value == text || IsIdentifier(match)).ToList();
        }
        if (matches.Count == 0)
        {
            return false;
        }
        _decidedBy = text;
        _matches = matches;
        return true;
    }

    /// <summary>Takes what a repaired text names, if it names anything: there is no case to compare.</summary>
    public bool Mend(string repair, IReadOnlyList<SymbolMatch> matches)
    {
        if (matches.Count == 0)
        {
            return false;
        }
        Repair(repair);
        _matches = matches;
        return true;
    }

    /// <summary>An accession can be several genes': the symbol that stands beside it says which.</summary>
    public void Narrow(IReadOnlyList<SymbolMatch> beside)
    {
        var named = beside.Select(match => match.Gene.HgncId).ToList();
        var both = _matches.Where(match => named.Contains(match.Gene.HgncId)).ToList();
        if (both.Count > 0)
        {
            _matches = both;
        }
    }

    /// <summary>Looks at the symbol that stands beside the identifier which decided.</summary>
    public void Compare(FieldTerm identifier, string symbol, IReadOnlyList<SymbolMatch> beside)
    {
        var genes = new HashSet<string>(
            _matches.Select(match => match.Gene.HgncId),
            StringComparer.Ordinal
        );
        var successors = _matches.SelectMany(match => match.Gene.Successors).ToList();
        _beside = beside.Where(match => !genes.Contains(match.Gene.HgncId)).ToList();
        var isSame = beside.Any(match =>
            genes.Contains(match.Gene.HgncId)
            || successors.Exists(successor => successor.HgncId == match.Gene.HgncId)
        );
        if (beside.Count > 0 && !isSame)
        {
            Warn(
                $"{identifier} is {Names(_matches)}, but the symbol '{symbol}' beside it means {Names(beside)}: the identifier decided."
            );
        }
    }

    /// <summary>The resolution of an input that names nothing.</summary>
    public SymbolOutcome NotFound(string text, IReadOnlyList<string> suggestions) =>
        Outcome(
            new HgncResolution
            {
                Input = Input.Text ?? text,
                MatchType = HgncMatchType.NotFound,
                Suggestion =
                    suggestions.Count > 0
                        ? new HgncList<string>(suggestions)
                        : HgncList<string>.Empty,
                Source = _source,
            }
        );

    /// <summary>The resolution by what was taken.</summary>
    public SymbolOutcome Outcome() => Outcome(_matches.Count == 1 ? ByOne() : ByMany());

    private SymbolOutcome Outcome(HgncResolution resolution) => new(Input, resolution, _warning);

    private HgncResolution ByOne()
    {
        CompareCase(_matches[0]);
        return Of(_matches[0], _matches);
    }

    private HgncResolution ByMany()
    {
        // Each gene once, by the best that it has; the values of one step are equally good.
        var ranked = _matches
            .GroupBy(match => match.Gene.HgncId, StringComparer.Ordinal)
            .Select(gene => gene.OrderBy(Step).ThenBy(match => match.Value != _decidedBy).First())
            .OrderBy(Step)
            .ThenBy(match => match.Gene.Symbol, StringComparer.Ordinal)
            .ThenBy(match => match.Gene.HgncId, StringComparer.Ordinal)
            .ToList();
        var winners = ranked.TakeWhile(match => Step(match) == Step(ranked[0])).ToList();
        if (winners.Count > 1 && Input.Chromosome is { } place)
        {
            var there = winners
                .Where(match => HgncLocation.IsWithin(match.Gene.Location, place))
                .ToList();
            winners = there.Count > 0 ? there : winners;
        }
        if (winners.Count == 1)
        {
            CompareCase(winners[0]);
            return Of(winners[0], winners.Concat(ranked.Where(match => match != winners[0])));
        }
        return new HgncResolution
        {
            Input = Text,
            MatchType = HgncMatchType.Ambiguous,
            Candidates = new HgncList<HgncCandidate>(
                ToCandidates(winners.Concat(ranked.Where(match => !winners.Contains(match))))
                    .Concat(winners.SelectMany(ToSuccessors))
                    .ToArray()
            ),
            Repair = _repair,
            ReplacedBy = new HgncList<string>(
                winners
                    .SelectMany(match => match.Gene.Successors)
                    .Select(successor => successor.Symbol)
                    .Distinct(StringComparer.Ordinal)
            ),
            Source = _source,
        };
    }

    // The approved genes that took a withdrawn entry's place.
    private static IEnumerable<HgncCandidate> ToSuccessors(SymbolMatch match) =>
        match
            .Gene.Successors.Where(successor => successor.IsApproved)
            .Select(successor => new HgncCandidate
            {
                HgncId = successor.HgncId,
                Symbol = successor.Symbol,
                MatchType = HgncMatchType.Withdrawn,
                Value = match.Value,
            });

    private string Text =>
        Input.Identifiers.Count > 0 && _decidedBy is not null ? _decidedBy : Input.Text ?? "";

    private HgncResolution Of(SymbolMatch match, IEnumerable<SymbolMatch> all)
    {
        var gene = match.Gene;
        if (gene.IsWithdrawn)
        {
            return OfWithdrawn(match, all);
        }
        return new HgncResolution
        {
            Input = Text,
            MatchType = _repair is null ? match.How : HgncMatchType.Repaired,
            Symbol = gene.Symbol,
            HgncId = gene.HgncId,
            Name = gene.Name,
            Location = gene.Location,
            Candidates = ToCandidates(all),
            Repair = _repair,
            Source = _source,
        };
    }

    private HgncResolution OfWithdrawn(SymbolMatch match, IEnumerable<SymbolMatch> all)
    {
        var successors = match.Gene.Successors;
        var only = successors.Count == 1 && successors[0].IsApproved ? successors[0] : null;
        var candidates = ToCandidates(all).Concat(ToSuccessors(match)).ToArray();
        return new HgncResolution
        {
            Input = Text,
            MatchType = HgncMatchType.Withdrawn,
            HgncId = only?.HgncId,
            Symbol = only?.Symbol,
            Candidates = new HgncList<HgncCandidate>(candidates),
            Repair = _repair,
            ReplacedBy = new HgncList<string>(successors.Select(successor => successor.Symbol)),
            Source = _source,
        };
    }

    // Any of the gene's values at the step that won may be written as the input is.
    private void CompareCase(SymbolMatch winner)
    {
        if (
            _decidedBy is null
            || winner.How is HgncMatchType.Identifier
            || Input.Identifiers.Count > 0
        )
        {
            return;
        }
        foreach (var match in _matches)
        {
            if (
                match.How == winner.How
                && match.Gene.HgncId == winner.Gene.HgncId
                && (match.Value == _decidedBy || IsIdentifier(match))
            )
            {
                return;
            }
        }
        Repair("case");
    }

    private HgncList<HgncCandidate> ToCandidates(IEnumerable<SymbolMatch> matches) =>
        // Nearly all inputs name one gene.
        ReferenceEquals(matches, _matches) && _matches.Count == 1 && _beside.Count == 0
            ? new(new[] { _matches[0].ToCandidate() })
            : new(matches.Concat(_beside).Select(match => match.ToCandidate()).ToArray());

    // A withdrawn entry's ID counts as one too.
    private static bool IsIdentifier(SymbolMatch match) =>
        match.How is HgncMatchType.Identifier || match.Value == match.Gene.HgncId;

    // The order of the match types is the order of the steps, but an identifier's.
    private static int Step(SymbolMatch match) =>
        match.How is HgncMatchType.Identifier ? -1 : (int)match.How;

    private static string Names(IEnumerable<SymbolMatch> matches) =>
        string.Join(
            " or ",
            matches
                .Select(match => match.Gene.Symbol)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(name => name, StringComparer.Ordinal)
        );
}
