using System;
using System.Globalization;
using System.Linq;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Repairs;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Resolution;

/// <summary>The matches that are wrong more often than right. They stay candidates, and never decide.</summary>
internal static class MistakenMatch
{
    // A Latin letter in a name this short makes another word: GAS is not Gαs.
    private const int MaxLatinLength = 3;

    private const int MaxWord = 3;

    // A Greek letter and one character name too many things.
    private const int MinBesideGreek = 2;

    /// <summary>Whether a match never decides.</summary>
    /// <param name="pick">The match.</param>
    /// <param name="text">The input.</param>
    public static bool Is(SymbolPick pick, string text) =>
        pick.Reading.Identifiers.Count == 0
        && (
            IsPlaceholder(pick)
            || IsOtherWord(pick, text)
            || IsReplicate(pick, text)
            || IsNumbered(pick)
            || IsSignOnly(pick, text)
            || IsOldMonthName(pick)
            || (IsOtherName(pick) && IsUnlikelyName(pick, text))
        );

    // R writes NA.1, and NA is a previous symbol of XK.
    private static bool IsPlaceholder(SymbolPick pick) =>
        pick.Reading is { Repair: not null, IsName: true } && Placeholders.Is(pick.Match.Value);

    private static bool IsOtherWord(SymbolPick pick, string text)
    {
        if (pick is { IsExact: true, Reading.Repair: null })
        {
            return false;
        }
        // "Max" in quotes is the word too.
        return OtherWords.Is(pick.IsWritten ? pick.Reading.Texts[0] : text)
            || (
                pick.Reading.Repair is null
                && (
                    IsShortProtein(text)
                    || (pick.Match.How is not HgncMatchType.Approved && IsWord(text))
                )
            );
    }

    // b is not PPIB, and cell and race are words, although HGNC has CELL and RACE.
    private static bool IsWord(string text) => text.Length == 1 || OtherWords.IsCommon(text);

    // CgA is another word than CGA.
    private static bool IsShortProtein(string text) =>
        text.Length <= MaxWord
        && text.All(char.IsLetter)
        && LetterCase.IsMixed(text)
        && char.IsUpper(text[text.Length - 1]);

    // The replicate Rep1 is not REP-1, an alias of CHM, but Ki67 is Ki-67, and KI67 too.
    private static bool IsReplicate(SymbolPick pick, string text) =>
        pick is { IsExact: false, Reading.Kind: ReadingKind.Hyphenated } && text.Any(char.IsLower);

    // A number after an alias or after a name in another case is that of the name: NK1.1 is a receptor of mice, not the NK1 of CD160, and Gal-3 is
    // LGALS3, not a GAL. HLA.A.1 is damaged as well, and has no case.
    private static bool IsNumbered(SymbolPick pick) =>
        pick.Reading.Kind is ReadingKind.Repeated
        && (
            !pick.Reading.Texts.Contains(pick.Match.Value, StringComparer.Ordinal)
            || pick.Match.How is HgncMatchType.Alias
        );

    // β3 and χ2 are letters of formulas, and R² is a number. HGNC's own names of this form still decide.
    private static bool IsSignOnly(SymbolPick pick, string text) =>
        !(pick is { IsExact: true, Reading.Repair: null })
        && Typography.Decode(text) is var written
        && written.Any(c =>
            GreekLetters.Is(c) || char.GetUnicodeCategory(c) is UnicodeCategory.OtherNumber
        )
        && written.Count(c => char.IsLetterOrDigit(c) && !GreekLetters.Is(c)) < MinBesideGreek;

    // 17 March is not MRT17, which Dutch spreadsheets take for it: it was a symbol long before most tables.
    private static bool IsOldMonthName(SymbolPick pick) =>
        pick.Reading is { IsName: false, Strength: ReadingStrength.Unlikely }
        && pick.Match.How is not HgncMatchType.Approved;

    private static bool IsOtherName(SymbolPick pick) =>
        pick.Match.How is HgncMatchType.Previous or HgncMatchType.Alias;

    private static bool IsUnlikelyName(SymbolPick pick, string text)
    {
        var reading = pick.Reading;
        return reading.Kind is ReadingKind.Prefixed
            || (reading.Kind is ReadingKind.Latin && pick.Match.Value.Length <= MaxLatinLength)
            || IsOtherThanMicroRna(pick, text)
            || IsPseudogene(pick)
            || (
                pick.Match.How is HgncMatchType.Alias
                    ? reading.IsStem
                        // EF-1α is not HBS1L, although HGNC has EF-1a, and PKCλ is not PRKCH, which HGNC has as PKCL.
                        || (
                            reading.Kind is ReadingKind.Latin
                            && (
                                pick.Match.Value.IndexOfAny(Separators.AllSigns) >= 0
                                || !GreekLetters.HaveUsualLatin(Typography.Decode(text))
                            )
                        )
                        // 45000 is a day in two systems.
                        || (!reading.IsName && reading.Strength > ReadingStrength.Unlikely)
                    // A program that only appends a number to repeated names writes current symbols.
                    : reading.IsStem && reading.Repair is RepairName.UniqueSuffix
            );
    }

    // HSP90α is HSP90AA1, but HGNC has HSP90ALPHA only as an alias of its pseudogene. EEF1 is not EEF1B2P2, which has a hyphen in its alias.
    private static bool IsPseudogene(SymbolPick pick) =>
        pick.Reading.Kind is ReadingKind.Spelled or ReadingKind.Hyphenated
        && pick.Match.Gene.Name?.IndexOf("pseudogene", StringComparison.Ordinal) >= 0;

    // MIR-7 is an alias of LILRB1 and MIR a previous symbol of MARCHF8, but miR-7 is a microRNA.
    private static bool IsOtherThanMicroRna(SymbolPick pick, string text) =>
        (pick.Reading.Repair is not null || !pick.IsExact)
        && !pick.Match.Gene.Symbol.StartsWith("MIR", StringComparison.Ordinal)
        && MicroRna.Read(text).Count > 0;
}
