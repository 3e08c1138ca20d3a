using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Repairs;
using Hgnc.Text;

namespace Hgnc.Tables.Columns;

/// <summary>Reads the genes in a cell: a symbol, several of them, or a symbol with an ID.</summary>
internal static class CellText
{
    // TCGA: BRAF|673, and ?|100130426 for a gene without a symbol.
    private static readonly Regex WithEntrezId = new(
        @"^\s*(?<symbol>[^\s()|;,]+)\|(?<id>[0-9]+)\s*$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    // The digits of a number that can also be a count or a choice: wt|2.
    private const int MaxUncertain = 2;

    // A guide or a primer is longer than a symbol of these letters.
    private const int MinSequence = 10;
    private const string Bases = "ACGTUN";

    private const string AffymetrixSeparator = " // ";

    private static readonly string[] GeoSeparator = { "///" };

    /// <summary>The usual characters between several genes in a cell.</summary>
    public static readonly char[] ListSeparators = { ';', ',', '|' };

    /// <summary>One gene in a cell.</summary>
    /// <param name="Text">The symbol or other text, or null if there is only an ID.</param>
    /// <param name="Id">The ID next to it.</param>
    public readonly record struct Gene(string? Text, FieldTerm? Id)
    {
        /// <summary>Whether the ID is a number in brackets, or a short one after a bar, which can also be a count or the number of a remark.</summary>
        public bool IsUncertain { get; init; }

        /// <summary>The text with the symbol and the ID together, which is the input of the result; null if it is the symbol alone.</summary>
        public string? Cell { get; init; }
    }

    /// <summary>Whether the cell is empty, or has a mark of programs for a missing identifier.</summary>
    public static bool IsMissing(string value) =>
        value.Trim().ToUpperInvariant()
            is ""
                or "NA"
                or "N/A"
                or "#N/A"
                or "NAN"
                or "NULL"
                or "NONE"
                or "-"
                or "--"
                or "---"
                or "."
                or "?";

    /// <summary>Whether a cell looks like an approved symbol: capitals, with digits and hyphens.</summary>
    public static bool IsLikeSymbol(string? cell) =>
        cell?.Trim() is { Length: > 2 } text
        && text.Count(char.IsUpper) > 1
        && text.All(c => char.IsUpper(c) || char.IsDigit(c) || c == '-')
        && !(text.Length >= MinSequence && text.All(Bases.Contains))
        && !IsMissing(text);

    /// <summary>Whether a cell has an identifier by its form, alone or beside a symbol.</summary>
    public static bool HasIdentifier(string cell) =>
        HgncIdentifier.FindSure(cell.Trim()) is not null || ReadOne(cell).Id is not null;

    /// <summary>
    /// Whether a cell is one word of letters and digits, as nearly all symbols are: one gene, without anything else. The check takes a
    /// fraction of the time for reading the cell.
    /// </summary>
    public static bool IsPlain(string cell)
    {
        foreach (var c in cell)
        {
            if (!IsPlain(c))
            {
                return false;
            }
        }
        return cell.Length > 0;
    }

    /// <summary>Whether a cell has only the characters of most approved symbols: letters, digits and hyphens, as in HLA-A.</summary>
    public static bool HasOnlySymbolCharacters(string cell)
    {
        foreach (var c in cell)
        {
            if (!IsPlain(c) && c != '-')
            {
                return false;
            }
        }
        return cell.Length > 0;
    }

    private static bool IsPlain(char c) =>
        c is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or (>= 'a' and <= 'z');

    /// <summary>The genes of a cell: at least one, which may be empty.</summary>
    /// <param name="cell">The cell's text.</param>
    /// <param name="separators">The characters between several genes in a cell, or null if a cell of the column has one gene.</param>
    public static IReadOnlyList<Gene> Read(string cell, char[]? separators)
    {
        var parts = Split(cell, separators);
        if (parts.Count > 1)
        {
            // Affymetrix lists a gene once for each of its transcripts.
            return cell.Contains(AffymetrixSeparator)
                ? parts.Select(ReadOne).Distinct().ToList()
                : parts.Select(ReadOne).ToList();
        }
        return new[] { ReadOne(parts[0]) };
    }

    /// <summary>The parts of a cell, trimmed if there are several.</summary>
    public static IReadOnlyList<string> Split(string cell, char[]? separators)
    {
        string[]? parts =
            cell.Contains("///") ? cell.Split(GeoSeparator, StringSplitOptions.None)
            // 7,157 can be one number, and no more is known of it.
            : separators is not null
            && cell.IndexOfAny(separators) >= 0
            && !WholeNumber.HasThousands(cell.Trim())
                ? cell.Split(separators)
            : null;
        if (parts is null)
        {
            return new[] { cell };
        }
        // A separator at the end, or the NONE that ANNOVAR writes at the end of a chromosome.
        var named = parts.Select(part => part.Trim()).Where(part => !IsMissing(part)).ToList();
        return named.Count > 0 ? named : new[] { cell };
    }

    private static Gene ReadOne(string text)
    {
        if (ReadAssignment(text) is { } assigned)
        {
            return assigned;
        }
        // From RSEM, from programs that make names unique, and from curated lists.
        if (IdentifierPair.Read(text) is { } pair)
        {
            return new Gene(pair.Symbol, pair.Id) { Cell = text };
        }
        if (DecoratedNames.TakeOffTranscript(text) is { } symbolOfTranscript)
        {
            return new Gene(symbolOfTranscript, null);
        }
        if (BracketedNumber.Read(text, isName: true) is { } numbered && !IsMissing(numbered.Symbol))
        {
            return new Gene(numbered.Symbol, new FieldTerm("entrez_id", numbered.Number))
            {
                IsUncertain = true,
                Cell = text,
            };
        }
        if (text.IndexOf('|') < 0)
        {
            return new Gene(text, null);
        }
        // 0|1 is the genotype of a variant.
        if (
            WithEntrezId.Match(text) is { Success: true } match
            && match.Groups["symbol"].Value is var symbol
            && match.Groups["id"].Value is var number
            && WholeNumber.Read(symbol) is null
            && !(IsMissing(symbol) && number.Length <= MaxUncertain)
        )
        {
            return new Gene(IsMissing(symbol) ? null : symbol, new FieldTerm("entrez_id", number))
            {
                Cell = text,
                IsUncertain = number.Length <= MaxUncertain,
            };
        }
        // An Ensembl ID and its symbol, in either order.
        var parts = text.Split('|');
        // GENCODE: transcript, gene, two IDs of Havana, transcript's name, gene's name, and more.
        if (
            parts.Length > 6
            && HgncIdentifier.FindSure(parts[1]) is { Field: "ensembl_gene_id" } gene
        )
        {
            return new Gene(parts[5], gene) { Cell = text };
        }
        if (parts.Length == 2)
        {
            for (var i = 0; i < 2; i++)
            {
                if (
                    HgncIdentifier.FindSure(parts[i].Trim()) is { } id
                    && !IsMissing(parts[1 - i])
                    && HgncIdentifier.FindSure(parts[1 - i].Trim()) is null
                )
                {
                    return new Gene(parts[1 - i], id) { Cell = text };
                }
            }
        }
        return new Gene(text, null);
    }

    // Affymetrix: NM_007294 // BRCA1 // BRCA1 DNA repair associated // 17q21.31 // 672
    private static Gene? ReadAssignment(string text)
    {
        if (!text.Contains(AffymetrixSeparator))
        {
            return null;
        }
        var parts = text.Split(new[] { AffymetrixSeparator }, StringSplitOptions.None);
        return parts.Length >= 5 && HgncIdentifier.IsBareNumber(parts[4].Trim())
            ? new Gene(
                IsMissing(parts[1]) ? null : parts[1].Trim(),
                new FieldTerm("entrez_id", parts[4].Trim())
            )
            : null;
    }
}
