using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Tables.Columns;

namespace Hgnc.Tables;

/// <content>Finding the columns.</content>
public sealed partial class GeneColumns
{
    // No relevant column has this name.
    internal const string NoName = "\u2212";

    /// <summary>Finds the columns by name.</summary>
    /// <param name="names">The names of all columns.</param>
    /// <param name="options">The user's options.</param>
    /// <param name="firstRow">The values of the first row, because some names do not say what is in a column, or null.</param>
    /// <exception cref="HgncException">The table does not have a column that the user names.</exception>
    public static GeneColumns Find(
        IReadOnlyList<string> names,
        TableOptions? options = null,
        IRowValues? firstRow = null
    ) => Find(names, options, firstRow is null ? Array.Empty<IRowValues>() : new[] { firstRow });

    /// <summary>Finds the columns by name, and by their values in the first rows.</summary>
    internal static GeneColumns Find(
        IReadOnlyList<string> names,
        TableOptions? options,
        IReadOnlyList<IRowValues> rows
    )
    {
        if (names is null)
        {
            throw new ArgumentNullException(nameof(names));
        }
        var said = options ?? new TableOptions();
        // The original columns are resolved again, not the earlier results. But a table may have only the results.
        var own = ResultColumns.Own(names);
        if (said.Column is null && own.Count < names.Count)
        {
            var masked = names
                .Select(name => own.Contains(name, StringComparer.Ordinal) ? name : NoName)
                .ToList();
            var found = new GeneColumnSearch(masked, said, rows).Find();
            var input = masked.FindIndex(name => ColumnNames.Bare(name) == "input");
            if (!found.IsEmpty || input >= 0)
            {
                return found.IsEmpty
                    ? new GeneColumns(new[] { input }, found._identifiers, found._locations)
                    : found;
            }
        }
        return new GeneColumnSearch(names, said, rows).Find();
    }
}
