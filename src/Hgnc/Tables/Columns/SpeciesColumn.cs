using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Identifiers;

namespace Hgnc.Tables.Columns;

/// <summary>A column with the species of the genes.</summary>
/// <param name="Column">The column.</param>
/// <param name="IsTagged">Whether its cells say something else, with the species as a <see cref="SpeciesTag"/>.</param>
internal sealed record SpeciesColumn(int Column, bool IsTagged)
{
    // A matrix can have ten thousand columns.
    private const int MaxRows = 20;

    // Words in the names of columns with the gene of another species beside a human one.
    private static readonly string[] Counterparts = { "ortholog", "homolog", "mouse" };

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "species",
        "speciesname",
        "organism",
        "organismname",
        "organismid",
        "organisms",
        "pgorganisms",
        "proteinorganism",
        "sourceorganism",
        "kinorganism",
        "taxonomy",
        "scientificname",
        "taxon",
        "taxonid",
        "taxid",
        "taxonomyid",
        "ncbitaxid",
        "ncbitaxonid",
    };

    /// <summary>Finds the columns.</summary>
    /// <param name="bare">The names of all columns, as in <see cref="ColumnNames"/>.</param>
    /// <param name="rows">The first rows.</param>
    public static IReadOnlyList<SpeciesColumn> Find(
        IReadOnlyList<string> bare,
        IReadOnlyList<IRowValues> rows
    ) =>
        Enumerable
            .Range(0, bare.Count)
            .Where(column => Names.Contains(bare[column]))
            .Select(column => new SpeciesColumn(column, IsTagged: false))
            .Concat(
                Enumerable
                    .Range(0, bare.Count)
                    .Where(column =>
                        !Names.Contains(bare[column])
                        && !Counterparts.Any(bare[column].Contains)
                        && rows.Take(MaxRows).SelectMany(row => row[column]).Any(SpeciesTag.IsIn)
                    )
                    .Select(column => new SpeciesColumn(column, IsTagged: true))
            )
            .ToList();

    /// <summary>The species of a cell if it is not human, or null.</summary>
    public string? FindOther(string cell) =>
        IsTagged ? SpeciesTag.FindOther(cell)
        : SpeciesName.IsOther(cell) ? cell
        : null;
}
