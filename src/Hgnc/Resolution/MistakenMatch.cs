using System;
using System.Collections.Generic;
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

    // Molecules, cells, plasmids, drugs and controls that only look like a name in another case, or without its sign.
    private static readonly HashSet<string> OtherWords = new(
        (
            "cAMP,cGMP,tRNA,rRNA,mRNA,Ctrl,ctrl,THP-1,Sca-1,Sca1,Th1,Th2,Th9,Th17,pDC,cDC1,cDC2,pGL3,pGL4,"
            + "Tat,nsp1,nsp2,nsp3,Cis,Rapa,SS-A,SS-B"
        ).Split(','),
        StringComparer.Ordinal
    );

    /// <summary>Whether a match never decides.</summary>
    /// <param name="pick">The match.</param>
    /// <param name="text">The input.</param>
    public static bool Is(SymbolPick pick, string text) =>
        IsPlaceholder(pick)
        || IsOtherWord(pick, text)
        || IsReplicate(pick, text)
        || IsNumberOfProtein(pick, text)
        || (IsOtherName(pick) && IsUnlikelyName(pick, text));

    // R writes NA.1, and NA is a previous symbol of XK.
    private static bool IsPlaceholder(SymbolPick pick) =>
        pick.Reading is { Repair: not null, IsName: true } && Placeholders.Is(pick.Match.Value);

    private static bool IsOtherWord(SymbolPick pick, string text) =>
        (OtherWords.Contains(text) && !(pick.IsExact && pick.Reading.Repair is null))
        || (
            pick is { IsExact: false, Reading.Repair: null }
            && (
                IsShortProtein(text)
                // Up is not an old name of a gene.
                || (IsOtherName(pick) && (text.Length == 1 || TableLabels.Is(text)))
            )
        );

    // CgA is another word than CGA.
    private static bool IsShortProtein(string text) =>
        text.Length <= MaxWord
        && text.All(char.IsLetter)
        && LetterCase.IsMixed(text)
        && char.IsUpper(text[text.Length - 1]);

    // The replicate Rep1 is not REP-1, an alias of CHM, but Ki67 is Ki-67, and KI67 too.
    private static bool IsReplicate(SymbolPick pick, string text) =>
        pick is { IsExact: false, Reading.Kind: ReadingKind.Hyphenated } && text.Any(char.IsLower);

    // Gal-3 is LGALS3, not a GAL. R and pandas write a dot.
    private static bool IsNumberOfProtein(SymbolPick pick, string text) =>
        pick.Reading is { Kind: ReadingKind.Repeated, IsStem: true } reading
        && !reading.Texts.Contains(pick.Match.Value, StringComparer.Ordinal)
        && text.Any(char.IsUpper)
        && text.LastIndexOf('.') < 0;

    private static bool IsOtherName(SymbolPick pick) =>
        pick.Match.How is HgncMatchType.Previous or HgncMatchType.Alias;

    private static bool IsUnlikelyName(SymbolPick pick, string text)
    {
        var reading = pick.Reading;
        return reading.Kind is ReadingKind.Prefixed
            || (reading.Kind is ReadingKind.Latin && pick.Match.Value.Length <= MaxLatinLength)
            || IsOtherThanMicroRna(pick, text)
            || (
                pick.Match.How is HgncMatchType.Alias
                    ? reading.IsStem
                        || IsPseudogene(pick)
                        // 45000 is 15 March, which Dutch spreadsheets make of MRT15.
                        || (!reading.IsName && reading.Strength >= ReadingStrength.Unlikely)
                    // A program that only appends a number to repeated names writes current symbols.
                    : reading.IsStem && reading.Repair is RepairName.UniqueSuffix
            );
    }

    // HSP90α is HSP90AA1, but HGNC has HSP90ALPHA only as an alias of its pseudogene.
    private static bool IsPseudogene(SymbolPick pick) =>
        pick.Reading.Kind is ReadingKind.Spelled
        && pick.Match.Gene.Name?.IndexOf("pseudogene", StringComparison.Ordinal) >= 0;

    // MIR-7 is an alias of LILRB1 and MIR a previous symbol of MARCHF8, but miR-7 is a microRNA.
    private static bool IsOtherThanMicroRna(SymbolPick pick, string text) =>
        (pick.Reading.Repair is not null || !pick.IsExact)
        && !pick.Match.Gene.Symbol.StartsWith("MIR", StringComparison.Ordinal)
        && MicroRna.Read(text).Count > 0;
}
