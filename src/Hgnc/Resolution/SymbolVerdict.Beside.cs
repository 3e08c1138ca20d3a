using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Results;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Resolution;

/// <content>The symbol beside an identifier.</content>
internal sealed partial class SymbolVerdict
{
    /// <summary>If an accession belongs to several genes, the symbol in the same row selects one.</summary>
    public void Narrow(IReadOnlyList<SymbolMatch> beside)
    {
        if (_found.Exists(IsBeside))
        {
            _found.RemoveAll(pick => !IsBeside(pick));
        }

        bool IsBeside(SymbolPick pick) => beside.Any(match => match.Gene.HgncId == pick.Id);
    }

    /// <summary>Compares the symbol in the same row with the identifier that decided.</summary>
    public void Compare(FieldTerm identifier, string symbol, IReadOnlyList<SymbolMatch> beside)
    {
        var genes = new HashSet<string>(_found.Select(pick => pick.Id), StringComparer.Ordinal);
        var successors = _found.SelectMany(pick => pick.Match.Gene.Successors).ToList();
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

    /// <summary>Compares the meaning of a damaged symbol in the same row with the identifier that decided.</summary>
    public void Compare(FieldTerm identifier, string symbol, HgncResolution meaning)
    {
        if (
            meaning is { MatchType: not HgncMatchType.NotFound, Candidates.Count: > 0 }
            && !meaning.Candidates.Any(candidate =>
                _found.Exists(pick =>
                    pick.Id == candidate.HgncId
                    || pick.Match.Gene.Successors.Any(successor =>
                        successor.HgncId == candidate.HgncId
                    )
                )
            )
        )
        {
            Warn(
                identifier,
                symbol,
                meaning.Symbol
                    ?? ResolutionText.Or(meaning.Candidates.Select(candidate => candidate.Symbol))
            );
        }
    }

    private void Warn(FieldTerm identifier, string symbol, string meaning) =>
        Warn(
            $"{identifier} is {Names(_found.Select(pick => pick.Match))}, but the symbol '{symbol}' beside it means {meaning}: the identifier decided."
        );

    private static string Names(IEnumerable<SymbolMatch> matches) =>
        ResolutionText.Or(
            matches.Select(match => match.Gene.Symbol).OrderBy(name => name, StringComparer.Ordinal)
        );
}
