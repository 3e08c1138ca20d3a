using System;
using System.Linq;
using Hgnc.Resolution.Repairs;
using Hgnc.Resolution.Results;

namespace Hgnc.Resolution;

/// <content>Other genes that the input can mean.</content>
internal sealed partial class DecisionState
{
    /// <summary>Compares the guesses that never decide by themselves. True if a match decides.</summary>
    public bool CompareGuesses()
    {
        OverruleFamily();
        OverruleNoted();
        if (_found.TrueForAll(meaning => meaning.Reading.Strength is ReadingStrength.Overruled))
        {
            TieRepeated();
        }
        var decides = _found.Exists(meaning =>
            meaning.Reading.Strength < ReadingStrength.Overruled
        );
        if (!decides)
        {
            // There is no name to compare them with.
            _found.RemoveAll(meaning => meaning.Reading.IsStem);
        }
        return decides;
    }

    // The number after an alias does not make a repeated name by itself, but ERK1.2 is a repeated ERK1 or ERK1 and ERK2, and pH1-1 a repeated PH1 or H1-1
    // after an addition.
    private void TieRepeated()
    {
        var meanings = _found
            .Where(meaning =>
                meaning.Reading.Kind is ReadingKind.Repeated or ReadingKind.Sibling
                || meaning is { IsExact: true, Reading.Kind: ReadingKind.Addition }
            )
            .ToList();
        if (
            meanings.Exists(meaning => meaning.Reading.Kind is ReadingKind.Repeated)
            && meanings.Exists(meaning =>
                meaning.Reading.Kind is not ReadingKind.Repeated && meaning.Id != meanings[0].Id
            )
        )
        {
            _found.RemoveAll(meanings.Contains);
            _found.AddRange(meanings.Select(meaning => With(meaning, ReadingStrength.Likely)));
        }
    }

    // MEF2 is the family of MEF2A to MEF2D, not MYEF2, whose alias is MEF-2.
    private void OverruleFamily()
    {
        if (!_found.Exists(meaning => meaning.Reading.Kind is ReadingKind.Hyphenated))
        {
            _found.RemoveAll(meaning => meaning.Reading.Kind is ReadingKind.Family);
            return;
        }
        if (_found.Exists(meaning => meaning.Reading.Kind is ReadingKind.Family))
        {
            var named = _found.FindAll(meaning => meaning.Reading.Kind is ReadingKind.Hyphenated);
            _found.RemoveAll(named.Contains);
            _found.AddRange(named.Select(meaning => With(meaning, ReadingStrength.Overruled)));
        }
    }

    // GFAP S100B names two genes, although S100B looks like a change of a protein.
    private void OverruleNoted()
    {
        if (
            _found.Exists(meaning =>
                meaning
                    is {
                        IsExact: true,
                        Reading.Kind: ReadingKind.Second,
                        Match.How: HgncMatchType.Approved
                    }
            )
        )
        {
            _found.RemoveAll(meaning => meaning.Reading.Kind is not ReadingKind.Second);
        }
    }

    private static SymbolMeaning With(SymbolMeaning meaning, ReadingStrength strength) =>
        meaning with
        {
            Reading = meaning.Reading with { Strength = strength },
        };
}
