using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Repairs;

namespace Hgnc.Resolution;

/// <summary>
/// Compares readings that are guesses. Two guesses of the same input that name different genes are a tie, so that the input is
/// ambiguous, not a wrong gene.
/// </summary>
internal sealed class GuessWeights
{
    // Only aliases of the input as it is written, or names in another case: HGNC has HK-1 as an alias of TAC4, but most people who write it mean HK1.
    private readonly bool _isWeak;

    // The input matches only in another case, so other names are as likely: IL6R has the alias IL-1Ra, but IL1RA is a name of two other genes.
    private readonly bool _isInOtherCase;
    private readonly bool _isAliasInOtherCase;
    private readonly bool _isInexact;

    // eEF2 is EEF2, and EF2 is too.
    private readonly HashSet<string> _written;

    // HLA.A is HLA-A, whatever the name HLAA means.
    private readonly bool _isSwappedSymbol;

    private readonly bool _isRepeated;

    // The strength of the strongest guess, or null if there is none.
    private readonly ReadingStrength? _guess;
    private readonly bool _isGuessedSymbol;

    // The strength of an alias, in another case or with another sign, that is as likely as the name without the number of a repeated one.
    private readonly ReadingStrength? _rival;

    // The strength of the strongest guess, including the name without the number of a repeated one.
    private readonly ReadingStrength? _anyGuess;

    // The strength of the names that decide, if all of them are aliases or previous symbols that HGNC has in another form.
    private readonly ReadingStrength? _otherName;
    private readonly HashSet<string> _deciding;
    private readonly bool _isSpelled;

    // ADA-RB1: the name looks like ADARB1, but both of its parts are symbols.
    private readonly bool _isFusion;

    private GuessWeights(IReadOnlyList<SymbolMeaning> meanings)
    {
        var written = meanings.Where(meaning => meaning.IsWritten).ToList();
        _isWeak =
            written.Count > 0
            && written.TrueForAll(meaning =>
                meaning.Match.How is HgncMatchType.Alias
                || (!meaning.IsExact && !IsApproved(meaning))
            );
        _written = new(written.Select(meaning => meaning.Id), StringComparer.Ordinal);
        _isInexact = written.Count > 0 && written.TrueForAll(meaning => !meaning.IsExact);
        _isInOtherCase = _isWeak && _isInexact;
        _isAliasInOtherCase =
            _isInexact && written.TrueForAll(meaning => meaning.Match.How is HgncMatchType.Alias);
        _isSwappedSymbol = meanings.Any(meaning =>
            meaning.Reading.Kind is ReadingKind.Swapped && IsApproved(meaning)
        );
        _isRepeated = meanings.Any(meaning =>
            meaning.Reading is { Kind: ReadingKind.Repeated, Strength: < ReadingStrength.Overruled }
        );
        var guesses = meanings
            .Where(meaning =>
                meaning.Reading.Kind
                    is ReadingKind.Joined
                        or ReadingKind.Spelled
                        or ReadingKind.Latin
            )
            .ToList();
        _guess =
            guesses.Count > 0 && !_isSwappedSymbol
                ? guesses.Min(meaning => meaning.Reading.Strength)
                : null;
        _rival =
            _isInOtherCase ? ReadingStrength.Written
            : !_isSwappedSymbol
            && meanings.Any(meaning =>
                meaning.Reading is { Kind: ReadingKind.Swapped, Strength: ReadingStrength.Likely }
            )
                ? ReadingStrength.Likely
            : null;
        _isGuessedSymbol = guesses.Exists(IsApproved);
        _anyGuess = _guess ?? (_isRepeated ? ReadingStrength.Likely : null);
        var deciding = meanings
            .Where(meaning =>
                meaning.Reading.Strength < ReadingStrength.Overruled && !meaning.Reading.IsStem
            )
            .ToList();
        _otherName = deciding.Exists(meaning =>
            IsApproved(meaning) || meaning is { IsWritten: true, IsExact: true }
        )
            ? null
            : deciding.ConvertAll(meaning => (ReadingStrength?)meaning.Reading.Strength).Min();
        _isSpelled = deciding.Exists(meaning => meaning.Reading.Kind is ReadingKind.Spelled);
        _deciding = new(deciding.Select(meaning => meaning.Id), StringComparer.Ordinal);
        _isFusion =
            meanings
                .Where(IsPart)
                .Select(meaning => meaning.Id)
                .Distinct(StringComparer.Ordinal)
                .Count() > 1;
    }

    /// <summary>The meanings with the strengths of their readings compared with each other.</summary>
    public static IReadOnlyList<SymbolMeaning> Apply(IReadOnlyList<SymbolMeaning> meanings) =>
        meanings.All(meaning => meaning.Reading.Kind is ReadingKind.Other)
            ? meanings
            : meanings
                .Select(new GuessWeights(meanings).Weigh)
                // A stem that is not as likely as the whole name says nothing.
                .Where(meaning =>
                    meaning.Reading is not { IsStem: true, Strength: ReadingStrength.Overruled }
                )
                .ToList();

    private SymbolMeaning Weigh(SymbolMeaning meaning)
    {
        var isApproved = IsApproved(meaning);
        return meaning.Reading.Kind switch
        {
            ReadingKind.Swapped when _isWeak && isApproved => With(
                meaning,
                ReadingStrength.Written
            ),
            ReadingKind.Joined
                when _isInOtherCase || (_isWeak && isApproved && IsUsualJoin(meaning)) => With(
                meaning,
                ReadingStrength.Written
            ),
            ReadingKind.Hyphenated
                when _isAliasInOtherCase
                    && meaning.IsExact
                    && !meaning.Match.Gene.IsWithdrawn
                    && !_written.Contains(meaning.Id) => With(meaning, ReadingStrength.Written),
            ReadingKind.Joined when _isSwappedSymbol && !isApproved => With(
                meaning,
                ReadingStrength.Possible
            ),
            // MIP-2 is not a repeated MIP, but ACE-2 can be a repeated ACE as well as ACE2, and HBD_2 a repeated HBD as well as HBD-2, an alias.
            ReadingKind.Repeated when isApproved && _guess is { } guess && !_isInOtherCase => With(
                meaning,
                guess
            ),
            // NAV1.7 is the channel, and R's second NAV1 is too rare.
            ReadingKind.Repeated
                when isApproved
                    && _rival is { } rival
                    && meaning.Reading.Texts[0] == meaning.Match.Value
                    && meaning.Reading.Repair is RepairName.UniqueSuffix => With(meaning, rival),
            // hGH1 is the human GH1 or HGH1, pERK the phosphorylated ERK or PERK, and hPR the human PR, an alias of PGR, or HPR.
            ReadingKind.OddLetter
            or ReadingKind.Addition
                when meaning.IsExact && !meaning.Match.Gene.IsWithdrawn && IsAsLikely(meaning) =>
                With(meaning, ReadingStrength.Written),
            // p-RAL is phosphorylated RAL or PRAL, and sPD-L1 soluble PD-L1 or SPDL1.
            ReadingKind.OddLetter
            or ReadingKind.Addition
                when meaning.IsExact && _anyGuess is { } guess && !meaning.Match.Gene.IsWithdrawn =>
                With(meaning, guess),
            ReadingKind.Sibling when _isRepeated && !_isSwappedSymbol => With(
                meaning,
                ReadingStrength.Likely
            ),
            ReadingKind.Part when _guess is { } guess && IsPart(meaning) => With(meaning, guess),
            // PR-A is a form of PR, an alias of PGR, or PRA, an alias of S100A6.
            ReadingKind.WeakPart
                when _guess is { } guess
                    && (_isFusion ? IsPart(meaning) : !_isGuessedSymbol && meaning.IsExact)
                    && !meaning.Match.Gene.IsWithdrawn => With(meaning, guess),
            // C-Raf-1 is RAF1 or CRAF1, an alias of TRAF3.
            ReadingKind.Stem
                when _otherName is { } other && isApproved && !_deciding.Contains(meaning.Id) =>
                With(meaning, other),
            // Tubα is TUB or TUBA, an alias of DNMBP, but HGNC knows ERRalpha.
            ReadingKind.GreekStem
                when _otherName is { } other
                    && !_isSpelled
                    && meaning.Match.How is HgncMatchType.Approved or HgncMatchType.Previous
                    && !_deciding.Contains(meaning.Id) => With(meaning, other),
            // S-tau is tau in serum or STAU, a previous symbol of STAU1. PKCα is not PKC, an alias of another gene than PKCA.
            ReadingKind.ExactStem
                when _otherName is { } other
                    && meaning.IsExact
                    && !meaning.Match.Gene.IsWithdrawn
                    && !_deciding.Contains(meaning.Id) => With(meaning, other),
            _ => meaning,
        };
    }

    // Whether the name after a letter is as likely as the whole text, which HGNC has only in another case.
    private bool IsAsLikely(SymbolMeaning meaning) =>
        _isInexact
        && !(_written.Count == 1 && _written.Contains(meaning.Id))
        && (meaning.Reading.Kind is ReadingKind.Addition || IsApproved(meaning));

    private static bool IsPart(SymbolMeaning meaning) =>
        meaning.Reading.Kind is ReadingKind.Part or ReadingKind.WeakPart
        && meaning.IsExact
        && IsApproved(meaning);

    // PRL-R is PRLR, and Pak-2 is PAK2, but P-gp is not PGP.
    private static bool IsUsualJoin(SymbolMeaning meaning) =>
        char.IsDigit(meaning.Match.Value[meaning.Match.Value.Length - 1])
        || meaning.Reading.Texts.Contains(meaning.Match.Value, StringComparer.Ordinal);

    private static bool IsApproved(SymbolMeaning meaning) =>
        meaning.Match.How is HgncMatchType.Approved;

    private static SymbolMeaning With(SymbolMeaning meaning, ReadingStrength strength) =>
        meaning with
        {
            Reading = meaning.Reading with { Strength = strength },
        };
}
