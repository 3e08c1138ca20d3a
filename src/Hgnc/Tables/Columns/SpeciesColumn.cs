using System;
using System.Collections.Generic;

namespace Hgnc.Tables.Columns;

/// <summary>The names of columns with the species of the genes.</summary>
internal static class SpeciesColumn
{
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

    /// <summary>Whether a column with this name, as in <see cref="ColumnNames"/>, has the species of the genes.</summary>
    public static bool IsNamed(string bare) => Names.Contains(bare);
}
