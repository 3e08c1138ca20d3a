using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc;

/// <summary>The names that people's tables give to a column of gene symbols.</summary>
public static class SymbolColumn
{
    // The likeliest first: a table with both symbol and gene means symbol.
    private static readonly string[] Names =
    {
        "symbol",
        "genesymbol",
        "hgncsymbol",
        "approvedsymbol",
        "hugosymbol",
        "officialsymbol",
        "officialgenesymbol",
        "externalgenename",
        "genename",
        "gene",
        "genes",
        "hgnc",
        "hugo",
    };

    /// <summary>The one of these names that is a symbol column's, whatever its case and its spaces, dots and underscores; null where none is.</summary>
    public static string? Find(IEnumerable<string> columns) =>
        (columns ?? throw new ArgumentNullException(nameof(columns)))
            .Select(column => (column, rank: Array.IndexOf(Names, Bare(column))))
            .Where(pair => pair.rank >= 0)
            .OrderBy(pair => pair.rank)
            .Select(pair => pair.column)
            .FirstOrDefault();

    private static string Bare(string column) =>
        new string(column.Where(char.IsLetterOrDigit).ToArray()).ToLowerInvariant();
}
