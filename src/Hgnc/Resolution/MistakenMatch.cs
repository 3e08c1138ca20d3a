using System;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Repairs;

namespace Hgnc.Resolution;

/// <summary>The matches that are wrong more often than right. They stay candidates, and never decide.</summary>
internal static class MistakenMatch
{
    // A Latin letter in a name this short makes another word: GAS is not Gαs.
    private const int MaxLatinLength = 3;

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
        if (match.How is not (HgncMatchType.Previous or HgncMatchType.Alias))
        {
            return false;
        }
        return (reading.Kind is ReadingKind.Latin && match.Value.Length <= MaxLatinLength)
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

    // MIR-7 is an alias of LILRB1 and MIR a previous symbol of MARCHF8, but miR-7 is a microRNA.
    private static bool IsOtherThanMicroRna(SymbolPick pick, string text) =>
        (pick.Reading.Repair is not null || !pick.IsExact)
        && !pick.Match.Gene.Symbol.StartsWith("MIR", StringComparison.Ordinal)
        && MicroRna.Read(text).Count > 0;
}
