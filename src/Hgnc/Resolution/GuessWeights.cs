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

    // In another case only, so another name is as likely: IL-1RA is an alias of IL6R as IL-1Ra, and IL1RA a name of two other genes.
    private readonly bool _isInOtherCase;
    private readonly bool _isInexact;

    // eEF2 is EEF2, and EF2 is too.
    private readonly HashSet<string> _written;

    // HLA.A is HLA-A, whatever the name HLAA means.
    private readonly bool _isSwappedSymbol;

    private readonly bool _isRepeated;

    // The strength of the strongest guess, or null if there is none.
    private readonly ReadingStrength? _guess;
    private readonly bool _isGuessedSymbol;

    // The same, including the name without the number of a repeated one.
    private readonly ReadingStrength? _anyGuess;

    // ADA-RB1: the name looks like ADARB1, but both of its parts are symbols.
    private readonly bool _isFusion;

    private GuessWeights(IReadOnlyList<SymbolPick> picks)
    {
        var written = picks.Where(pick => pick.IsWritten).ToList();
        _isWeak =
            written.Count > 0
            && written.TrueForAll(pick =>
                pick.Match.How is HgncMatchType.Alias || (!pick.IsExact && !IsApproved(pick))
            );
        _written = new(written.Select(pick => pick.Id), StringComparer.Ordinal);
        _isInexact = written.Count > 0 && written.TrueForAll(pick => !pick.IsExact);
        _isInOtherCase = _isWeak && _isInexact;
        _isSwappedSymbol = picks.Any(pick =>
            pick.Reading.Kind is ReadingKind.Swapped && IsApproved(pick)
        );
        _isRepeated = picks.Any(pick =>
            pick.Reading is { Kind: ReadingKind.Repeated, Strength: < ReadingStrength.Overruled }
        );
        var guesses = picks
            .Where(pick =>
                pick.Reading.Kind is ReadingKind.Joined or ReadingKind.Spelled or ReadingKind.Latin
            )
            .ToList();
        _guess =
            guesses.Count > 0 && !_isSwappedSymbol
                ? guesses.Min(pick => pick.Reading.Strength)
                : null;
        _isGuessedSymbol = guesses.Exists(IsApproved);
        _anyGuess = _guess ?? (_isRepeated ? ReadingStrength.Likely : null);
        _isFusion =
            picks.Where(IsPart).Select(pick => pick.Id).Distinct(StringComparer.Ordinal).Count()
            > 1;
    }

    /// <summary>The picks with the strengths of their readings compared with each other.</summary>
    public static IReadOnlyList<SymbolPick> Apply(IReadOnlyList<SymbolPick> picks) =>
        picks.All(pick => pick.Reading.Kind is ReadingKind.Other)
            ? picks
            : picks.Select(new GuessWeights(picks).Weigh).ToList();

    private SymbolPick Weigh(SymbolPick pick)
    {
        var isApproved = IsApproved(pick);
        return pick.Reading.Kind switch
        {
            ReadingKind.Swapped when _isWeak && isApproved => With(pick, ReadingStrength.Written),
            ReadingKind.Joined
                when _isInOtherCase || (_isWeak && isApproved && IsUsualJoin(pick)) => With(
                pick,
                ReadingStrength.Written
            ),
            ReadingKind.Joined when _isSwappedSymbol && !isApproved => With(
                pick,
                ReadingStrength.Possible
            ),
            // MIP-2 is not a third MIP, but ACE-2 can be a third ACE as well as ACE2.
            ReadingKind.Repeated when _guess is { } guess && isApproved => With(pick, guess),
            // hGH1 is the human GH1 or HGH1, pERK the phosphorylated ERK or PERK, and hPR the human PR, an alias of PGR, or HPR.
            ReadingKind.OddLetter
            or ReadingKind.Addition
                when pick.IsExact && !pick.Match.Gene.IsWithdrawn && IsAsLikely(pick) => With(
                pick,
                ReadingStrength.Written
            ),
            // p-RAL is phosphorylated RAL or PRAL, and sPD-L1 soluble PD-L1 or SPDL1.
            ReadingKind.OddLetter
            or ReadingKind.Addition
                when pick.IsExact && _anyGuess is { } guess && !pick.Match.Gene.IsWithdrawn => With(
                pick,
                guess
            ),
            ReadingKind.Sibling when _isRepeated && !_isSwappedSymbol => With(
                pick,
                ReadingStrength.Likely
            ),
            ReadingKind.Part when _guess is { } guess && IsPart(pick) => With(pick, guess),
            // PR-A is a form of PR, an alias of PGR, or PRA, an alias of S100A6.
            ReadingKind.WeakPart
                when _guess is { } guess
                    && (_isFusion ? IsPart(pick) : !_isGuessedSymbol && pick.IsExact)
                    && !pick.Match.Gene.IsWithdrawn => With(pick, guess),
            _ => pick,
        };
    }

    // Whether the name after a letter is as likely as the whole text, which HGNC has only in another case.
    private bool IsAsLikely(SymbolPick pick) =>
        _isInexact
        && !(_written.Count == 1 && _written.Contains(pick.Id))
        && (pick.Reading.Kind is ReadingKind.Addition || IsApproved(pick));

    private static bool IsPart(SymbolPick pick) =>
        pick.Reading.Kind is ReadingKind.Part or ReadingKind.WeakPart
        && pick.IsExact
        && IsApproved(pick);

    // PRL-R is PRLR, and Pak-2 is PAK2, but P-gp is not PGP.
    private static bool IsUsualJoin(SymbolPick pick) =>
        char.IsDigit(pick.Match.Value[pick.Match.Value.Length - 1])
        || pick.Reading.Texts.Contains(pick.Match.Value, StringComparer.Ordinal);

    private static bool IsApproved(SymbolPick pick) => pick.Match.How is HgncMatchType.Approved;

    private static SymbolPick With(SymbolPick pick, ReadingStrength strength) =>
        pick with
        {
            Reading = pick.Reading with { Strength = strength },
        };
}
