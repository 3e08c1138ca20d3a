using System;
using System.Collections.Generic;

namespace Hgnc.Karyotype.Layout;

/// <summary>A gene with all that its marks tell.</summary>
internal sealed class DrawnGene
{
    private const int LongestName = 300;
    private const int LongestSymbol = 60;
    private const int LongestValue = 120;

    public DrawnGene(KaryotypeGene gene, int color)
    {
        Symbol = DrawnText.Clean(gene.Symbol, LongestSymbol);
        var id = HgncIdentifier.AsHgncId(gene.HgncId);
        if (Symbol.Length == 0)
        {
            Symbol = id ?? DrawnText.Clean(gene.HgncId, LongestSymbol);
        }
        Name = DrawnText.Clean(gene.Name, LongestName);
        Location = DrawnText.Clean(gene.Location, LongestValue);
        Value = DrawnText.Clean(string.Join(", ", gene.Values), LongestValue);
        Link = id is null ? null : HgncField.HgncId.GetLink(id);
        Places = gene.IsWithdrawn ? [] : HgncLocation.Read(gene.Location);
        Color = color;
        Key = KeyOf(gene);
        IsWithdrawn = gene.IsWithdrawn;
    }

    public string Symbol { get; }

    public string Name { get; }

    public string Location { get; }

    /// <summary>What it is coloured by.</summary>
    public string Value { get; }

    /// <summary>Its symbol report; null where its ID is none.</summary>
    public string? Link { get; }

    public IReadOnlyList<GenePosition> Places { get; }

    /// <summary>Where in the key its colour is.</summary>
    public int Color { get; }

    public bool IsWithdrawn { get; }

    /// <summary>What it is the same gene by.</summary>
    public string Key { get; }

    /// <summary>Why it is on no chromosome.</summary>
    public string Absence =>
        IsWithdrawn ? "withdrawn"
        : Location.Length == 0 ? "no location"
        : Location.ToLowerInvariant() is "unplaced" or "reserved" or "not on reference assembly"
            ? Location.ToLowerInvariant()
        : "a location that is not valid";

    /// <summary>What tells whether two are the same gene: the ID, or where there is none the symbol.</summary>
    public static string KeyOf(KaryotypeGene gene) =>
        HgncIdentifier.AsHgncId(gene.HgncId) ?? gene.Symbol ?? gene.HgncId ?? "";
}
