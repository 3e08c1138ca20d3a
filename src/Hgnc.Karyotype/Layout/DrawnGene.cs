using System;
using System.Collections.Generic;

namespace Hgnc.Karyotype.Layout;

/// <summary>A gene with everything that its marks show.</summary>
internal sealed class DrawnGene
{
    private const int MaxNameLength = 300;
    private const int MaxSymbolLength = 60;
    private const int MaxValueLength = 120;

    public DrawnGene(KaryotypeGene gene, int color)
    {
        Symbol = DrawnText.Clean(gene.Symbol, MaxSymbolLength);
        var id = HgncIdentifier.AsHgncId(gene.HgncId);
        if (Symbol.Length == 0)
        {
            Symbol = id ?? DrawnText.Clean(gene.HgncId, MaxSymbolLength);
        }
        Name = DrawnText.Clean(gene.Name, MaxNameLength);
        Location = DrawnText.Clean(gene.Location, MaxValueLength);
        Value = DrawnText.Clean(string.Join(", ", gene.Values), MaxValueLength);
        Link = id is null ? null : HgncField.HgncId.GetLink(id);
        Positions = gene.IsWithdrawn ? [] : HgncLocation.Read(gene.Location);
        Color = color;
        Key = KeyOf(gene);
        IsWithdrawn = gene.IsWithdrawn;
    }

    public string Symbol { get; }

    public string Name { get; }

    public string Location { get; }

    /// <summary>The value that decides the colour.</summary>
    public string Value { get; }

    /// <summary>The address of the symbol report, or null if the ID is not valid.</summary>
    public string? Link { get; }

    public IReadOnlyList<GenePosition> Positions { get; }

    /// <summary>The index of its colour in the key.</summary>
    public int Color { get; }

    public bool IsWithdrawn { get; }

    /// <summary>The key by which duplicates are found.</summary>
    public string Key { get; }

    /// <summary>The reason why the gene is on no chromosome.</summary>
    public string Absence =>
        IsWithdrawn ? "withdrawn"
        : Location.Length == 0 ? "no location"
        : Location.ToLowerInvariant() is "unplaced" or "reserved" or "not on reference assembly"
            ? Location.ToLowerInvariant()
        : "a location that is not valid";

    /// <summary>The key of a gene: the HGNC ID, or the symbol if there is no ID. Two genes with the same key are the same gene.</summary>
    public static string KeyOf(KaryotypeGene gene) =>
        HgncIdentifier.AsHgncId(gene.HgncId) ?? gene.Symbol ?? gene.HgncId ?? "";
}
