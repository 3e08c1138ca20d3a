using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hgnc.Tables.Columns;

/// <content>The columns that the user names.</content>
internal sealed partial class GeneColumnSearch
{
    /// <summary>The index of a column that the user gives by name or number.</summary>
    /// <exception cref="HgncException">The table does not have the column.</exception>
    public int IndexOf(string column)
    {
        foreach (
            var same in new Func<string, bool>[]
            {
                name => string.Equals(name, column, StringComparison.Ordinal),
                name => string.Equals(name, column, StringComparison.OrdinalIgnoreCase),
                name =>
                    ColumnNames.Bare(column).Length > 0
                    && ColumnNames.Bare(name) == ColumnNames.Bare(column),
            }
        )
        {
            for (var i = 0; i < _names.Count; i++)
            {
                if (same(_names[i]))
                {
                    return i;
                }
            }
        }
        var isNumber = int.TryParse(
            column,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        );
        if (isNumber && number >= 1 && number <= _names.Count)
        {
            return number - 1;
        }
        throw new HgncException(
            HgncErrorKind.BadInput,
            isNumber
                ? $"The table has no column {column}. It has {_names.Count} {(_names.Count == 1 ? "column" : "columns")}."
                : $"The table has no column '{column}'.",
            HgncField.Nearest(column, _names) is { Count: > 0 } nearest
                ? $"Did you mean {string.Join(" or ", nearest)}? You can also specify its number, starting with 1."
                : $"The columns are {ListOf(_names)}. You can also specify the number of a column, starting with 1."
        );
    }

    /// <summary>The column names for a message.</summary>
    public static string ListOf(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(20))
        + (names.Count > 20 ? $" and {names.Count - 20} more" : "");

    // If the user names the column of symbols, only that column decides.
    private GeneColumns FindNamed(int column, IReadOnlyList<int> locations)
    {
        var field = ColumnNames.FindIdentifier(_bare[column]);
        return new GeneColumns(
            field is null ? new[] { column } : Array.Empty<int>(),
            field is null
                ? Array.Empty<(int, HgncField?)>()
                : new (int, HgncField?)[] { (column, field) },
            locations,
            SeparatorsOf(column)
        )
        {
            HasNcbiNumbers = SymbolNames.HasNcbiNumbers(_bare[column]),
        };
    }

    private int FindField(string field)
    {
        var bare = ColumnNames.Bare(field);
        for (var i = 0; i < _bare.Count; i++)
        {
            if (_bare[i] == bare || ColumnNames.FindIdentifier(_bare[i])?.Name == field)
            {
                return i;
            }
        }
        return _bare.Count == 1 ? 0 : -1;
    }
}
