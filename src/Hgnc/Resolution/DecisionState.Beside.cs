using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Results;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Resolution;

/// <content>The symbol beside an identifier.</content>
internal sealed partial class DecisionState
{
    /// <summary>If an accession belongs to several genes, the symbol in the same row selects one.</summary>
    public void Narrow(IReadOnlyList<SymbolMatch> beside)
    {
        if (_found.Exists(IsBeside))
        {
            _found.RemoveAll(meaning => !IsBeside(meaning));
        }

        bool IsBeside(SymbolMeaning meaning) =>
            beside.Any(match => match.Gene.HgncId == meaning.Id);
    }

    /// <summary>Compares the symbol in the same row with the identifier that decided.</summary>
    public void Compare(FieldTerm identifier, string symbol, IReadOnlyList<SymbolMatch> beside)
    {
        var genes = new HashSet<string>(
            _found.Select(meaning => meaning.Id),
            StringComparer.Ordinal
        );
        var successors = _found.SelectMany(meaning => meaning.Match.Gene.Successors).ToList();
        _beside = beside.Where(match => !genes.Contains(match.Gene.HgncId)).ToList();
        var isSame = beside.Any(match =>
            genes.Contains(match.Gene.HgncId)
            || successors.Exists(successor => successor.HgncId == match.Gene.HgncId)
        );
        if (beside.Count > 0 && !isSame)
        {
            Warn(identifier, symbol, Names(beside));
        }
    }

    /// <summary>Compares the resolution of a damaged symbol in the same row with the identifier that decided.</summary>
    public void Compare(FieldTerm identifier, string symbol, HgncResolution resolution)
    {
        if (
            resolution is { MatchType: not HgncMatchType.NotFound, Candidates.Count: > 0 }
            && !resolution.Candidates.Any(candidate =>
                _found.Exists(meaning =>
                    meaning.Id == candidate.HgncId
                    || meaning.Match.Gene.Successors.Any(successor =>
                        successor.HgncId == candidate.HgncId
                    )
                )
            )
        )
        {
            Warn(
                identifier,
                symbol,
                resolution.Symbol
                    ?? ResolutionText.Or(
                        resolution.Candidates.Select(candidate => candidate.Symbol)
                    )
            );
        }
    }

    private void Warn(FieldTerm identifier, string symbol, string resolution) =>
        Warn(
            $"{identifier} is {Names(_found.Select(meaning => meaning.Match))}, but the symbol '{symbol}' in the same row means {resolution}. HgncPS used the identifier; check the row."
        );

    private static string Names(IEnumerable<SymbolMatch> matches) =>
        ResolutionText.Or(
            matches.Select(match => match.Gene.Symbol).OrderBy(name => name, StringComparer.Ordinal)
        );
}
