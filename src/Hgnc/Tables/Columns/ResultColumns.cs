using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Tables;

/// <summary>The columns that answers get behind a table's own.</summary>
public static class ResultColumns
{
    /// <summary>The column of the approved symbol.</summary>
    public const string Symbol = "HgncSymbol";

    /// <summary>The column of the HGNC ID.</summary>
    public const string Id = "HgncId";

    /// <summary>The column that says how the gene is meant, and tells a table that has been here before.</summary>
    public const string Match = "HgncMatch";

    /// <summary>What stands before a name that the table has already.</summary>
    public const string Renamed = "Resolved";

    /// <summary>What stands between the answers to several genes of one cell.</summary>
    public const string Between = ";";

    private static readonly string[] Names = { Symbol, Id, Match };

    /// <summary>The names that they get behind these columns, which keep theirs.</summary>
    public static IReadOnlyList<string> NamesFor(IReadOnlyList<string> columns) =>
        Names
            .Select(name =>
            {
                while (Has(columns, name))
                {
                    name = Renamed + name;
                }
                return name;
            })
            .ToList();

    /// <summary>The columns that came in, of all that a row has: those with our answers, if it has been here before, are no input.</summary>
    public static IReadOnlyList<string> Own(IReadOnlyList<string> columns) =>
        Has(columns, Match)
            ? columns.Where(column => !IsAnswer(columns, column)).ToList()
            : columns;

    // A column of the table's own is one beside which ours has the longer name.
    private static bool IsAnswer(IReadOnlyList<string> columns, string column) =>
        Names.Any(name =>
            Is(column, Renamed + name) || (Is(column, name) && !Has(columns, Renamed + name))
        );

    private static bool Has(IReadOnlyList<string> columns, string name) =>
        columns.Any(column => Is(column, name));

    private static bool Is(string column, string name) =>
        string.Equals(column, name, StringComparison.OrdinalIgnoreCase);
}
