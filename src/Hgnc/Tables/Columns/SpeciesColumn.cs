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

    // If a column says that it has the human genes, the other columns can have those of another species.
    private static readonly string[] Human = { "human", "hgnc", "hugo" };

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
        "proteinspecies",
        "genome",
        "genomebuild",
        "referencegenome",
        "assembly",
        "os",
        "ox",
        "spezies",
        "organismus",
        "espèce",
        "organisme",
        "especie",
        "espécie",
        "organismo",
        "specie",
        "организм",
        "物种",
        "物種",
        "生物種",
        "種",
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
    ) => FindNamed(bare).Concat(bare.Any(IsHuman) ? [] : FindTagged(bare, rows)).ToList();

    private static IEnumerable<SpeciesColumn> FindNamed(IReadOnlyList<string> bare) =>
        Enumerable
            .Range(0, bare.Count)
            .Where(column => Names.Contains(bare[column]))
            .Select(column => new SpeciesColumn(column, IsTagged: false));

    private static IEnumerable<SpeciesColumn> FindTagged(
        IReadOnlyList<string> bare,
        IReadOnlyList<IRowValues> rows
    ) =>
        Enumerable
            .Range(0, bare.Count)
            .Where(column =>
                !Names.Contains(bare[column])
                && !Counterparts.Any(bare[column].Contains)
                && rows.Take(MaxRows).SelectMany(row => row[column]).Any(SpeciesTag.IsIn)
            )
            .Select(column => new SpeciesColumn(column, IsTagged: true));

    private static bool IsHuman(string bare) => Human.Any(bare.Contains);

    /// <summary>The species of a cell if it is not human, or null.</summary>
    public string? FindOther(string cell) =>
        IsTagged ? SpeciesTag.FindOther(cell)
        : SpeciesName.IsOther(cell) ? cell
        : null;
}
