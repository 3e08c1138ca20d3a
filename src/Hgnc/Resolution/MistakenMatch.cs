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

    // In the rows of tables that are not about a gene.
    private static readonly HashSet<string> Labels = new(
        (
            "up,down,max,min,mean,median,sum,total,all,other,others,rest,not,yes,no,none,inf,"
            + "sd,se,sem,cv,ref,std,set,test,ctrl,control,ntc,blank,mock,hk,wt,mut,ko,high,low,pos,neg"
        ).Split(','),
        StringComparer.OrdinalIgnoreCase
    );

    // Molecules and controls that only look like a symbol in another case.
    private static readonly HashSet<string> OtherWords = new(
        new[] { "cAMP", "cGMP", "tRNA", "rRNA", "mRNA", "Ctrl", "ctrl" },
        StringComparer.Ordinal
    );

    /// <summary>Whether a match never decides.</summary>
    /// <param name="pick">The match.</param>
    /// <param name="text">The input.</param>
    public static bool Is(SymbolPick pick, string text)
    {
        var (match, reading, isExact) = pick;
        // R writes NA.1, and NA is a previous symbol of XK.
        if (reading.Repair is not null && reading.IsName && Placeholders.Is(match.Value))
        {
            return true;
        }
        if (!isExact && reading.Repair is null && IsOtherWord(match, text))
        {
            return true;
        }
        // The replicate Rep1 is not REP-1, an alias of CHM, but Ki67 is Ki-67, and KI67 too.
        if (reading.Kind is ReadingKind.Hyphenated && !isExact && text.Any(char.IsLower))
        {
            return true;
        }
        // Gal-3 is LGALS3, not a GAL.
        if (
            reading.Kind is ReadingKind.Repeated
            && reading.IsStem
            && !reading.Texts.Contains(match.Value, StringComparer.Ordinal)
            && text.Any(char.IsUpper)
            && text.LastIndexOf('.') < 0
        )
        {
            return true;
        }
        if (match.How is not (HgncMatchType.Previous or HgncMatchType.Alias))
        {
            return false;
        }
        return reading.Kind is ReadingKind.Prefixed
            || IsPseudogene(pick)
            || (reading.Kind is ReadingKind.Latin && match.Value.Length <= MaxLatinLength)
            || IsOtherThanMicroRna(pick, text)
            || (
                match.How is HgncMatchType.Alias
                    // 45000 is 15 March, which Dutch spreadsheets make of MRT15.
                    ? reading.IsStem
                        || (!reading.IsName && reading.Strength >= ReadingStrength.Unlikely)
                    // A program that only appends a number to repeated names writes current symbols.
                    : reading.IsStem && reading.Repair is RepairName.UniqueSuffix
            );
    }

    // A short name of a protein, such as CgA, is another word than CGA. A label in a table, such as Up, is not an old name of a gene.
    private static bool IsOtherWord(SymbolMatch match, string text) =>
        (
            OtherWords.Contains(text)
            || text.Length <= MaxWord
                && text.All(char.IsLetter)
                && LetterCase.IsMixed(text)
                && char.IsUpper(text[text.Length - 1])
        )
        || (
            match.How is HgncMatchType.Previous or HgncMatchType.Alias
            && (text.Length == 1 || Labels.Contains(text))
        );

    // HSP90α is HSP90AA1, but HGNC has HSP90ALPHA only as an alias of its pseudogene.
    private static bool IsPseudogene(SymbolPick pick) =>
        pick.Match.How is HgncMatchType.Alias
        && pick.Reading.Kind is ReadingKind.Spelled
        && pick.Match.Gene.Name?.IndexOf("pseudogene", StringComparison.Ordinal) >= 0;

    // MIR-7 is an alias of LILRB1 and MIR a previous symbol of MARCHF8, but miR-7 is a microRNA.
    private static bool IsOtherThanMicroRna(SymbolPick pick, string text) =>
        (pick.Reading.Repair is not null || !pick.IsExact)
        && !pick.Match.Gene.Symbol.StartsWith("MIR", StringComparison.Ordinal)
        && MicroRna.Read(text).Count > 0;
}
