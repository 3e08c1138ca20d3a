using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Resolution.Identifiers;
using Hgnc.Text;

namespace Hgnc.Resolution.Repairs;

/// <summary>The names in a cell with several names.</summary>
/// <param name="Names">The names, each once, in order: at least two, or one that occurred several times.</param>
/// <param name="Kind">The kind of separator.</param>
internal sealed record CellParts(IReadOnlyList<string> Names, CellPartsKind Kind)
{
    // A longer cell, or one with more names, is free text.
    private const int MaxLength = 10_000;
    private const int MaxNames = 200;

    private static readonly char[] SquareBrackets = { '[', ']' };
    private static readonly char[] Brackets = { '(', ')', '[', ']' };

    private static readonly Regex Explained = new(
        @"^(?<name>[^()\[\]]+?) *(?:\((?<other>[^()\[\]]+)\)|\[(?<other>[^()\[\]]+)\])$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    // A list of Python: 'FCGR3A', 'CD3D'
    private static readonly Regex QuotedList = new(
        @"(?<quote>['""])\s*,\s*\k<quote>",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    // The first separator in the text decides; a name can contain the later ones.
    private static readonly (string Sign, CellPartsKind Kind)[] Signs =
    {
        ("///", CellPartsKind.List),
        ("::", CellPartsKind.Fusion),
        ("--", CellPartsKind.Fusion),
        ("|", CellPartsKind.List),
        (";", CellPartsKind.List),
        ("//", CellPartsKind.List),
        ("\n", CellPartsKind.List),
        ("\t", CellPartsKind.List),
        (",", CellPartsKind.Loose),
        ("+", CellPartsKind.Loose),
        ("&", CellPartsKind.Loose),
        (" and ", CellPartsKind.Loose),
        ("/", CellPartsKind.Loose),
        (":", CellPartsKind.LooseFusion),
        (" ", CellPartsKind.Loose),
    };

    /// <summary>The possible ways to split a cell, the most likely first; empty without a separator.</summary>
    public static IEnumerable<CellParts> Read(string text)
    {
        if (text.Length is < 3 or > MaxLength)
        {
            yield break;
        }
        if (QuotedList.Match(text) is { Success: true } quoted)
        {
            text = text.Replace(quoted.Groups["quote"].Value, "");
        }
        if (IdentifierPair.Read(text) is { } pair)
        {
            yield return new CellParts(new[] { pair.Id.Term, pair.Symbol }, CellPartsKind.List);
        }
        if (BracketedNumber.Read(text) is { } numbered)
        {
            yield return new CellParts(
                new[] { numbered.Symbol, numbered.Number },
                CellPartsKind.Numbered
            );
        }
        else if (
            text[text.Length - 1] is ')' or ']'
            && Explained.Match(text) is { Success: true } explained
        )
        {
            yield return new CellParts(
                new[] { explained.Groups["name"].Value, explained.Groups["other"].Value },
                CellPartsKind.Explained
            );
        }
        if (ShortList.Read(text) is { Count: > 1 } genes)
        {
            yield return new CellParts(genes, CellPartsKind.Short);
        }
        foreach (var (sign, kind) in Signs)
        {
            // Words in brackets explain a name: CDKN2A (p16).
            if (
                text.IndexOf(sign, StringComparison.Ordinal) < 0
                || (sign == " " && text.IndexOfAny(Brackets) >= 0)
            )
            {
                continue;
            }
            var all = text.Split(new[] { sign }, StringSplitOptions.None)
                .Select(name => sign is "," or ";" ? Bare(name) : name.Trim())
                .Where(name => name.Length > 0)
                .ToList();
            var distinct = all.Distinct(StringComparer.Ordinal).ToList();
            // PTEN+/- and SP2/0 are not lists.
            var names = sign is "/" or " " or "+" or "&" or ":"
                ? distinct
                : WithoutMissing(distinct);
            if (all.Count > 1 && names.Count <= MaxNames)
            {
                yield return new CellParts(names, kind);
            }
        }
        foreach (var fusion in Hyphened(text))
        {
            yield return fusion;
        }
    }

    // In CellMarker, brackets are around the genes of a complex: FCGR3A, [CD3D, CD3E].
    private static string Bare(string name) => name.Trim().Trim(SquareBrackets).Trim();

    // FCGR3A, NA has one gene. Beside a number, NA is a gene without a symbol: NA|672.
    private static List<string> WithoutMissing(List<string> names) =>
        names.Exists(name => !Placeholders.Is(name) && !HgncIdentifier.IsBareNumber(name))
            ? names.FindAll(name => !Placeholders.Is(name))
            : names;

    // BCR-ABL1: each side can contain hyphens.
    private static IEnumerable<CellParts> Hyphened(string text)
    {
        const int MaxHyphens = 5;
        var positions = Enumerable.Range(1, text.Length - 2).Where(i => text[i] == '-').ToList();
        if (positions.Count > MaxHyphens)
        {
            yield break;
        }
        foreach (var position in positions)
        {
            yield return new CellParts(
                new[] { text.Substring(0, position).Trim(), text.Substring(position + 1).Trim() },
                CellPartsKind.LooseFusion
            );
        }
    }
}

/// <summary>The kinds of separators between the names of a cell.</summary>
internal enum CellPartsKind
{
    /// <summary>A sign that occurs only between names: <c>A /// B</c>, <c>A;B</c>.</summary>
    List,

    /// <summary>A symbol and a number in brackets, which can be an ID of its gene: <c>BRAF (673)</c>.</summary>
    Numbered,

    /// <summary>A name, and another name in brackets, of one gene: <c>CDKN2A (p16)</c>.</summary>
    Explained,

    /// <summary>Genes of a family, of which only the first is written in full: <c>SMAD2/3</c>.</summary>
    Short,

    /// <summary>A sign that free text and names can also contain, so all parts must be genes.</summary>
    Loose,

    /// <summary>The sign of a gene fusion: <c>BCR::ABL1</c>.</summary>
    Fusion,

    /// <summary>A sign that symbols can also contain, so all parts must be names as written: <c>BCR-ABL</c>.</summary>
    LooseFusion,
}
