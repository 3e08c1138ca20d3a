using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Identifiers;

namespace Hgnc.Resolution.Repairs;

/// <summary>The names in a cell that has several.</summary>
/// <param name="Names">The names, each once, in their order; at least two, or one that stood more than once.</param>
/// <param name="Kind">What stood between them.</param>
internal sealed record CellParts(IReadOnlyList<string> Names, CellPartsKind Kind)
{
    // Longer cells, and more names, are no cell that anybody can look at.
    private const int Longest = 10_000;
    private const int MostNames = 200;

    private static readonly char[] Brackets = { '(', ')', '[', ']' };

    // The first that the text has decides; a name can have what stands behind it.
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
        ("/", CellPartsKind.Loose),
        (":", CellPartsKind.LooseFusion),
        (" ", CellPartsKind.Loose),
    };

    /// <summary>The ways to take a cell apart, the likeliest first; none where nothing in it separates names.</summary>
    public static IEnumerable<CellParts> Read(string text)
    {
        if (text.Length is < 3 or > Longest)
        {
            yield break;
        }
        if (EnsemblPair.Read(text) is { } pair)
        {
            yield return new CellParts(new[] { pair.Id.Term, pair.Symbol }, CellPartsKind.List);
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
                .Select(name => name.Trim())
                .Where(name => name.Length > 0)
                .ToList();
            var names = all.Distinct(StringComparer.Ordinal).ToList();
            if (all.Count > 1 && names.Count <= MostNames)
            {
                yield return new CellParts(names, kind);
            }
        }
        foreach (var fusion in Hyphened(text))
        {
            yield return fusion;
        }
    }

    // BCR-ABL1: either side can have hyphens of its own.
    private static IEnumerable<CellParts> Hyphened(string text)
    {
        const int MostHyphens = 5;
        var places = Enumerable.Range(1, text.Length - 2).Where(i => text[i] == '-').ToList();
        if (places.Count > MostHyphens)
        {
            yield break;
        }
        foreach (var place in places)
        {
            yield return new CellParts(
                new[] { text.Substring(0, place).Trim(), text.Substring(place + 1).Trim() },
                CellPartsKind.LooseFusion
            );
        }
    }
}

/// <summary>What stands between the names of a cell.</summary>
internal enum CellPartsKind
{
    /// <summary>A sign that stands between names and nowhere else: <c>A /// B</c>, <c>A;B</c>.</summary>
    List,

    /// <summary>A sign that free text and names can have too: all parts must be genes.</summary>
    Loose,

    /// <summary>The sign of a gene fusion: <c>BCR::ABL1</c>.</summary>
    Fusion,

    /// <summary>A sign that symbols can have too: all parts must be approved symbols.</summary>
    LooseFusion,
}
