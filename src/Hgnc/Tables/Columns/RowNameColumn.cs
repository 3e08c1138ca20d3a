using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Tables.Columns;

/// <summary>
/// A first column without a name, as R and pandas write the names of rows. It has genes in a table of results or counts, and samples, wells or
/// patients in many others, whose labels look like old names of genes: P1 is a previous symbol of A4GALT.
/// </summary>
internal static class RowNameColumn
{
    // Columns of results for genes.
    private static readonly HashSet<string> Statistics = new(StringComparer.Ordinal)
    {
        "logfc",
        "log2fc",
        "log2foldchange",
        "foldchange",
        "avglogfc",
        "avglog2fc",
        "logfoldchanges",
        "pvalue",
        "pval",
        "pvals",
        "padj",
        "pvaladj",
        "pvalsadj",
        "adjpval",
        "fdr",
        "qvalue",
        "basemean",
        "aveexpr",
        "lfcse",
        "logcpm",
        "pct1",
        "negscore",
        "posscore",
    };

    private static readonly Regex Label = new(
        "^[A-Za-z][0-9]{0,3}$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    // The name that R and pandas give to a column without one.
    private static readonly Regex Number = new(
        "^[vx]?[0-9]+$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>
    /// The values of the column if most of them can be labels, such as P1 or KO, or the abbreviations of traits and metabolites (BMI, ADP); otherwise
    /// none. Most symbols have four characters, or a digit.
    /// </summary>
    public static IReadOnlyList<string> Doubtful(IReadOnlyList<string> cells)
    {
        var values = cells.Where(cell => !CellText.IsMissing(cell)).ToList();
        return values.Count > 1 && values.Count(IsShort) * 2 > values.Count ? values : [];
    }

    private static bool IsShort(string value) =>
        Label.IsMatch(value.Trim())
        || (value.Trim().Length <= 3 && value.Trim().All(char.IsLetter));

    /// <summary>Whether a column has a result for a gene, such as its change.</summary>
    public static bool HasStatistics(IEnumerable<string> names) => names.Any(Statistics.Contains);

    /// <summary>Whether the first value is rather the label of a row than a gene.</summary>
    public static bool IsLabel(string value, IEnumerable<string> names) =>
        Label.IsMatch(value.Trim()) && !HasStatistics(names);

    /// <summary>
    /// The column with genes, or -1. If R or pandas saved a list, the genes are in the second column, and the first one counts them. Labels beside
    /// other columns than counts are not genes.
    /// </summary>
    /// <param name="names">The names of the columns, as in <see cref="ColumnNames"/>.</param>
    /// <param name="first">The values of the first row.</param>
    public static int Find(IReadOnlyList<string> names, Func<int, string?> first)
    {
        if (names.Count < 2 || !ColumnNames.IsRowNames(names[0]) || first(0) is not { } value)
        {
            return -1;
        }
        if (value.Any(char.IsLetter))
        {
            // Without a header, or with numbers for names, as scanpy numbers its groups of genes: if two columns have symbols, the user must say
            // which of them to read.
            if (
                Enumerable
                    .Range(1, names.Count - 1)
                    .Any(column =>
                        (names[1] == "h2" || Number.IsMatch(names[column]))
                        && CellText.IsLikeSymbol(first(column))
                    )
            )
            {
                return -1;
            }
            return
                IsLabel(value, names)
                && Enumerable
                    .Range(1, names.Count - 1)
                    .Any(column =>
                        first(column) is { } other
                        && !NumberText.IsNumber(other)
                        && !CellText.IsMissing(other)
                    )
                ? -1
                : 0;
        }
        return
            names.Count == 2
            && ColumnNames.IsRowNames(names[1])
            && first(1) is { } second
            && second.Any(char.IsLetter)
            ? 1
            : -1;
    }
}
