using System;
using System.Linq;
using Hgnc.Resolution.Repairs;
using Hgnc.Resolution.Results;

namespace Hgnc.Resolution;

/// <content>Other genes that the input can mean.</content>
internal sealed partial class SymbolVerdict
{
    /// <summary>Compares the guesses that never decide by themselves. True if a match decides.</summary>
    public bool CompareGuesses()
    {
        OverruleFamily();
        if (_found.TrueForAll(pick => pick.Reading.Strength is ReadingStrength.Overruled))
        {
            TieRepeated();
        }
        return _found.Exists(pick => pick.Reading.Strength < ReadingStrength.Overruled);
    }

    // The number after an alias does not make a repeated name by itself, but ERK1.2 is a second ERK1 or ERK1 and ERK2, and pH1-1 a second PH1 or H1-1
    // after an addition.
    private void TieRepeated()
    {
        var picks = _found
            .Where(pick =>
                pick.Reading.Kind is ReadingKind.Repeated or ReadingKind.Sibling
                || pick is { IsExact: true, Reading.Kind: ReadingKind.Addition }
            )
            .ToList();
        if (
            picks.Exists(pick => pick.Reading.Kind is ReadingKind.Repeated)
            && picks.Exists(pick =>
                pick.Reading.Kind is not ReadingKind.Repeated && pick.Id != picks[0].Id
            )
        )
        {
            _found.RemoveAll(picks.Contains);
            _found.AddRange(picks.Select(pick => With(pick, ReadingStrength.Likely)));
        }
    }

    // MEF2 is the family of MEF2A to MEF2D, not MYEF2, whose alias is MEF-2.
    private void OverruleFamily()
    {
        if (!_found.Exists(pick => pick.Reading.Kind is ReadingKind.Hyphenated))
        {
            _found.RemoveAll(pick => pick.Reading.Kind is ReadingKind.Family);
            return;
        }
        if (_found.Exists(pick => pick.Reading.Kind is ReadingKind.Family))
        {
            var named = _found.FindAll(pick => pick.Reading.Kind is ReadingKind.Hyphenated);
            _found.RemoveAll(named.Contains);
            _found.AddRange(named.Select(pick => With(pick, ReadingStrength.Overruled)));
        }
    }

    // ERK is a previous symbol of EPHB2, but people who write it mostly mean MAPK1 or MAPK3, of which it is an alias. The other meanings are in the
    // resolution's detail already.
    private string? OtherMeaning(SymbolChoice choice)
    {
        var winner = choice.Winners[0];
        if (
            Input.Chromosome is not null
            || winner is not { IsWritten: true, Match.How: HgncMatchType.Previous }
        )
        {
            return null;
        }
        var others = choice
            .Others.Where(pick =>
                pick is { IsWritten: true, Match.How: HgncMatchType.Alias }
                && (pick.IsExact || !winner.IsExact)
            )
            .Select(pick => pick.Match.Gene.Symbol)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return others.Count == 0
            ? null
            : $"{ControlText.Show(Text)} is a previous symbol of {winner.Match.Gene.Symbol}, and also an alias of {ResolutionText.And(others)}. If you mean {ResolutionText.Or(others)}, give that symbol.";
    }

    private static SymbolPick With(SymbolPick pick, ReadingStrength strength) =>
        pick with
        {
            Reading = pick.Reading with { Strength = strength },
        };
}
