using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Repairs;
using Hgnc.Resolution.Results;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Resolution;

/// <summary>The state of one input during the decision, and the resolution.</summary>
internal sealed partial class DecisionState
{
    private readonly HgncSourceKind _source;
    private readonly string? _release;
    private readonly bool _strict;
    private readonly List<SymbolMeaning> _found = new(capacity: 0);
    private IReadOnlyList<SymbolMatch> _beside = Array.Empty<SymbolMatch>();
    private string? _repair;
    private string? _warning;

    public DecisionState(SymbolInput input, ISymbolTable table, bool strict)
    {
        Input = input;
        Text = input.Text ?? "";
        _source = table.Source;
        _release = table.Release;
        _strict = strict;
    }

    public SymbolInput Input { get; }

    /// <summary>The input in the resolution: the text, or the identifier that decided.</summary>
    public string Text { get; set; }

    /// <summary>All matches of the input.</summary>
    public IReadOnlyList<SymbolMeaning> Found => _found;

    /// <summary>The approved symbols of genes that only part of the input names, which are good suggestions: AKT1 for <c>pAKT</c>.</summary>
    public IEnumerable<string> Parts =>
        SymbolMeaning
            .InOrder(
                _found.Where(meaning =>
                    meaning.Reading.Kind
                        is ReadingKind.Addition
                            or ReadingKind.Part
                            or ReadingKind.OddLetter
                            or ReadingKind.Hyphenated
                            or ReadingKind.Second
                            or ReadingKind.Family
                    // The cell in T-cell, and the Na in Na+, are not about genes.
                    && meaning.Reading.Texts.Any(text =>
                        text.Length > 2 && text.Any(c => char.IsUpper(c) || char.IsDigit(c))
                    )
                    && !meaning.Match.Gene.IsWithdrawn
                )
            )
            .Select(meaning => meaning.Match.Gene.Symbol);

    /// <summary>Records a repair before the lookup.</summary>
    public void Repair(string what) => _repair = Reading.Join(_repair, what);

    /// <summary>Adds a warning for the user.</summary>
    public void Warn(string warning) =>
        _warning = _warning is null ? warning : $"{_warning} {warning}";

    /// <summary>Adds the matches of a reading.</summary>
    public void Take(Reading reading, IReadOnlyList<SymbolMatch> matches)
    {
        foreach (var meaning in SymbolMeaning.Of(reading, matches))
        {
            if (meaning.IsExact || !_strict)
            {
                _found.Add(
                    UnlikelyMeanings.Contains(meaning, Input.Text ?? Text)
                        ? With(meaning, ReadingStrength.Overruled)
                        : meaning
                );
            }
        }
    }

    /// <summary>Clears the matches, to try other readings. The names as written that never decide stay candidates.</summary>
    public void Forget() =>
        _found.RemoveAll(meaning =>
            meaning.Reading is not { Repair: null, Strength: ReadingStrength.Overruled }
        );

    /// <summary>Finds the locations of the matches if there is a choice between several. Returns false if the table does not know them yet.</summary>
    public bool Locate(ISymbolTable table)
    {
        if (_found.TrueForAll(meaning => meaning.Id == _found[0].Id))
        {
            return true;
        }
        var isKnown = true;
        for (var i = 0; i < _found.Count; i++)
        {
            if (table.Locate(_found[i].Match.Gene) is { } gene)
            {
                _found[i] = _found[i] with { Match = _found[i].Match with { Gene = gene } };
            }
            else
            {
                isKnown = false;
            }
        }
        return isKnown;
    }

    /// <summary>The resolution of an input that names no gene.</summary>
    public SymbolOutcome NotFound(InputReason why, IReadOnlyList<string> suggestions) =>
        Outcome(
            new HgncResolution
            {
                Input = Text,
                MatchType = HgncMatchType.NotFound,
                Reason = why.Reason,
                Detail = Join(why.Sentence, _warning),
                // The meanings of a placeholder if it were a name.
                Candidates = new(
                    SymbolMeaning
                        .InOrder(_found)
                        .GroupBy(meaning => meaning.Id, StringComparer.Ordinal)
                        .Select(gene => ToCandidate(gene.First()))
                        .ToArray()
                ),
                Suggestion =
                    suggestions.Count > 0
                        ? new HgncList<string>(suggestions)
                        : HgncList<string>.Empty,
                Source = _source,
                Release = _release,
            }
        );

    /// <summary>The resolution of an approved symbol in its exact form.</summary>
    public static SymbolOutcome OfApproved(
        SymbolInput input,
        SymbolMatch match,
        ISymbolTable table
    ) =>
        new(
            input,
            new HgncResolution
            {
                Input = input.Text!,
                MatchType = match.How,
                Symbol = match.Gene.Symbol,
                HgncId = match.Gene.HgncId,
                Name = match.Gene.Name,
                Location = match.Gene.Location,
                Candidates = new(new[] { match.ToCandidate() }),
                Source = table.Source,
                Release = table.Release,
            },
            warning: null
        );

    /// <summary>The resolution for the matches.</summary>
    public SymbolOutcome Outcome()
    {
        if (_found.Count == 1 && _beside.Count == 0 && Input.Chromosome is null)
        {
            return WithDoubt(OfOne(_found[0]), _found[0], Array.Empty<SymbolMeaning>());
        }
        var choice = SymbolChoice.Make(_found, Input.Chromosome);
        if (choice.IsOffChromosome)
        {
            Warn(ResolutionDetail.OffChromosome(choice.Winners, Input.Chromosome!));
        }
        return choice.Winners.Count == 1
            ? WithDoubt(OfOne(choice), choice.Winners[0], choice.Others)
            : Outcome(OfMany(choice));
    }

    /// <summary>This resolution, with the warnings.</summary>
    public SymbolOutcome Outcome(HgncResolution resolution) => new(Input, resolution, _warning);
}
