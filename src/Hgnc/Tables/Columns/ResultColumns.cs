using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Tables;

/// <summary>The columns of results, which are added to a table's own.</summary>
public static class ResultColumns
{
    /// <summary>The column of the approved symbol.</summary>
    public const string Symbol = "HgncSymbol";

    /// <summary>The column of the HGNC ID.</summary>
    public const string Id = "HgncId";

    /// <summary>The column with the kind of match, which also marks a table that already has results.</summary>
    public const string Match = "HgncMatch";

    /// <summary>The column of the symbol that the gene had on the day as of which symbols were read.</summary>
    public const string Then = "HgncSymbolThen";

    /// <summary>The prefix if the table already has the name.</summary>
    public const string Renamed = "Resolved";

    /// <summary>The separator between the results for several genes in one cell.</summary>
    public const string Between = ";";

    private static readonly string[] Usual = { Symbol, Id, Match };
    private static readonly string[] Names = { Symbol, Id, Match, Then };

    /// <summary>The names of the result columns beside these columns, which keep their names.</summary>
    /// <param name="columns">The existing columns.</param>
    /// <param name="isAsOf">Whether symbols are read as of a day, so that there is also <see cref="Then"/>.</param>
    public static IReadOnlyList<string> NamesFor(
        IReadOnlyList<string> columns,
        bool isAsOf = false
    ) =>
        (isAsOf ? Names : Usual)
            .Select(name =>
            {
                while (Has(columns, name))
                {
                    name = Renamed + name;
                }
                return name;
            })
            .ToList();

    /// <summary>The original columns of a row, without results from an earlier run.</summary>
    public static IReadOnlyList<string> Own(IReadOnlyList<string> columns) =>
        Has(columns, Match)
            ? columns.Where(column => !IsAnswer(columns, column)).ToList()
            : columns;

    // If the table has its own column with the name, ours has the longer name.
    private static bool IsAnswer(IReadOnlyList<string> columns, string column) =>
        Names.Any(name =>
            Is(column, Renamed + name) || (Is(column, name) && !Has(columns, Renamed + name))
        );

    private static bool Has(IReadOnlyList<string> columns, string name) =>
        columns.Any(column => Is(column, name));

    private static bool Is(string column, string name) =>
        string.Equals(column, name, StringComparison.OrdinalIgnoreCase);
}
