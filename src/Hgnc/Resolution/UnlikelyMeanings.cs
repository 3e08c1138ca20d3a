using System;
using System.Globalization;
using System.Linq;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Repairs;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Resolution;

/// <summary>The meanings that are wrong more often than right. They stay candidates, and never decide.</summary>
internal static class UnlikelyMeanings
{
    // A Latin letter in a name this short makes another word: GAS is not Gαs.
    private const int MaxLatinLength = 3;

    private const int MaxWord = 3;

    // A Greek letter and one character name too many things.
    private const int MinBesideGreek = 2;

    /// <summary>Whether a meaning never decides.</summary>
    /// <param name="meaning">The meaning.</param>
    /// <param name="text">The input.</param>
    public static bool Contains(SymbolMeaning meaning, string text) =>
        meaning.Reading.Identifiers.Count == 0
        && (
            IsPlaceholder(meaning)
            || IsOtherWord(meaning, text)
            || IsReplicate(meaning, text)
            || IsPlural(meaning, text)
            || IsRomanNumber(meaning, text)
            || IsSample(meaning, text)
            || IsNumbered(meaning)
            || IsSignOnly(meaning, text)
            || IsOldMonthName(meaning)
            || (IsOtherName(meaning) && IsUnlikelyName(meaning, text))
        );

    // R writes NA.1, and NA is a previous symbol of XK.
    private static bool IsPlaceholder(SymbolMeaning meaning) =>
        meaning.Reading is { Repair: not null, IsName: true }
        && Placeholders.Is(meaning.Match.Value);

    private static bool IsOtherWord(SymbolMeaning meaning, string text)
    {
        if (meaning is { IsExact: true, Reading.Repair: null })
        {
            return false;
        }
        // "Max" in quotes is the word too, and so is SD (n=3).
        return NonGeneWords.Is(
                meaning.Reading is { Strength: ReadingStrength.Written, Texts.Count: 1 }
                    ? meaning.Reading.Texts[0]
                    : text
            )
            // B* is a note beside the letter.
            || (
                meaning.Reading is { Kind: ReadingKind.Other, Strength: ReadingStrength.Written }
                && meaning.Match.Value.Length == 1
                && meaning.Match.How is not HgncMatchType.Approved
            )
            || (
                meaning.Reading.Repair is null
                && (
                    IsShortProtein(text)
                    || (meaning.Match.How is not HgncMatchType.Approved && IsWord(text))
                )
            );
    }

    // b is not PPIB, and cell and race are words, although HGNC has CELL and RACE.
    private static bool IsWord(string text) => text.Length == 1 || NonGeneWords.IsCommon(text);

    // CgA is another word than CGA.
    private static bool IsShortProtein(string text) =>
        text.Length <= MaxWord
        && text.All(char.IsLetter)
        && LetterCase.IsMixed(text)
        && char.IsUpper(text[text.Length - 1]);

    // The replicate Rep1 is not REP-1, an alias of CHM, but Ki67 is Ki-67, and KI67 too.
    private static bool IsReplicate(SymbolMeaning meaning, string text) =>
        meaning is { IsExact: false, Reading.Kind: ReadingKind.Hyphenated }
        && text.Any(char.IsLower);

    private static bool IsSample(SymbolMeaning meaning, string text) =>
        !(meaning is { IsExact: true, Reading.Repair: null })
        && SampleLabels.Is(text, meaning.Match.How is HgncMatchType.Approved);

    // GATAs are the genes GATA1 to GATA6, not GATAS, an alias of GATA5.
    private static bool IsPlural(SymbolMeaning meaning, string text) =>
        !meaning.IsExact
        && text.Length > MaxWord
        && text[text.Length - 1] == 's'
        && meaning.Match.Value.EndsWith("S", StringComparison.Ordinal)
        && !text.Take(text.Length - 1).Any(char.IsLower);

    // Pol I is a complex of proteins, not POLI.
    private static bool IsRomanNumber(SymbolMeaning meaning, string text) =>
        meaning is { Reading.Kind: ReadingKind.Joined, Match.How: HgncMatchType.Approved }
        && text.Length > MaxWord
        && text[text.Length - 1] is 'I' or 'V' or 'X'
        && Separators.AllSigns.Contains(text[text.Length - 2])
        && meaning.Match.Value.EndsWith(text.Substring(text.Length - 1), StringComparison.Ordinal);

    // A number after an alias or after a name in another case is that of the name: NK1.1 is a receptor of mice, not the NK1 of CD160, and Gal-3 is
    // LGALS3, not a GAL. HLA.A.1 is damaged as well, and has no case.
    private static bool IsNumbered(SymbolMeaning meaning) =>
        meaning.Reading.Kind is ReadingKind.Repeated
        && (
            !meaning.Reading.Texts.Contains(meaning.Match.Value, StringComparer.Ordinal)
            || meaning.Match.How is HgncMatchType.Alias
        );

    // β3 and χ2 are letters of formulas, and R² is a number. HGNC's own names of this form still decide.
    private static bool IsSignOnly(SymbolMeaning meaning, string text) =>
        !(meaning is { IsExact: true, Reading.Repair: null })
        && Typography.Decode(text) is var written
        && written.Any(c =>
            GreekLetters.Is(c) || char.GetUnicodeCategory(c) is UnicodeCategory.OtherNumber
        )
        && written.Count(c => char.IsLetterOrDigit(c) && !GreekLetters.Is(c)) < MinBesideGreek;

    // 17 March is not MRT17, which Dutch spreadsheets take for it: it was a symbol long before most tables.
    private static bool IsOldMonthName(SymbolMeaning meaning) =>
        meaning.Reading is { IsName: false, Strength: ReadingStrength.Unlikely }
        && meaning.Match.How is not HgncMatchType.Approved;

    private static bool IsOtherName(SymbolMeaning meaning) =>
        meaning.Match.How is HgncMatchType.Previous or HgncMatchType.Alias;

    private static bool IsUnlikelyName(SymbolMeaning meaning, string text)
    {
        var reading = meaning.Reading;
        return reading.Kind is ReadingKind.Prefixed
            || (reading.Kind is ReadingKind.Latin && meaning.Match.Value.Length <= MaxLatinLength)
            || (reading.Kind is ReadingKind.Latin && IsPair(text))
            || (reading.Kind is ReadingKind.Joined && SampleLabels.IsMeasured(text))
            || IsOtherThanMicroRna(meaning, text)
            || IsPseudogene(meaning)
            || (
                meaning.Match.How is HgncMatchType.Alias
                    ? reading.IsRepeatedNameStem
                        // LAN*01 is an allele of a blood group, not of LAN, an alias of DGCR2, but TRAV29/DV5*01 is TRAV29DV5.
                        || (
                            reading.Kind is ReadingKind.Allele
                            && meaning.Match.Value.IndexOf('/') < 0
                        )
                        // EF-1α is not HBS1L, although HGNC has EF-1a, and PKCλ is not PRKCH, which HGNC has as PKCL.
                        || (
                            reading.Kind is ReadingKind.Latin
                            && (
                                meaning.Match.Value.IndexOfAny(Separators.AllSigns) >= 0
                                || !GreekLetters.HaveUsualLatin(Typography.Decode(text))
                            )
                        )
                        // 45000 is a day in two systems.
                        || (!reading.IsName && reading.Strength > ReadingStrength.Unlikely)
                    // A program that only appends a number to repeated names writes current symbols.
                    : reading.IsRepeatedNameStem && reading.Repair is RepairName.UniqueSuffix
            );
    }

    // αLβ2 is a pair of integrins, not ALB2, an alias of AFM.
    private static bool IsPair(string text) =>
        GreekLetters.Is(text[0]) && text.Skip(1).Any(GreekLetters.Is);

    // HSP90α is HSP90AA1, but HGNC has HSP90ALPHA only as an alias of its pseudogene. eEF1β is not EEF1B2P2, and EEF1 is not EEF1B2P2, which has a hyphen in its alias.
    private static bool IsPseudogene(SymbolMeaning meaning) =>
        meaning.Reading.Kind is ReadingKind.Spelled or ReadingKind.Latin or ReadingKind.Hyphenated
        && meaning.Match.Gene.Name?.IndexOf("pseudogene", StringComparison.Ordinal) >= 0;

    // MIR-7 is an alias of LILRB1 and MIR a previous symbol of MARCHF8, but miR-7 is a microRNA.
    private static bool IsOtherThanMicroRna(SymbolMeaning meaning, string text) =>
        (meaning.Reading.Repair is not null || !meaning.IsExact)
        && !meaning.Match.Gene.Symbol.StartsWith("MIR", StringComparison.Ordinal)
        && MicroRna.Read(text).Count > 0;
}
