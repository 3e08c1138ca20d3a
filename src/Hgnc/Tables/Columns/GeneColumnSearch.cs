using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Hgnc.Resolution.Identifiers;

namespace Hgnc.Tables.Columns;

/// <summary>Finds the columns that identify the gene of a row, by their names and by the user's options.</summary>
internal sealed class GeneColumnSearch
{
    // Added to the rank of a column that is used only if there is no other.
    private const int AfterOthers = 1_000;

    private static readonly char[] Spaces = { ' ' };

    private readonly IReadOnlyList<string> _names;
    private readonly IReadOnlyList<string> _bare;
    private readonly TableOptions _options;
    private readonly IRowValues? _firstRow;

    public GeneColumnSearch(IReadOnlyList<string> names, TableOptions options, IRowValues? firstRow)
    {
        _names = names;
        _bare = names.Select(ColumnNames.Key).ToList();
        _options = options;
        _firstRow = firstRow;
    }

    public GeneColumns Find()
    {
        var locations = FindLocations();
        if (_options.Column is { } name)
        {
            return FindNamed(IndexOf(name), locations);
        }
        if (_options.Field is { } field && FindField(field) is >= 0 and var own)
        {
            return Text(own, locations);
        }
        var symbol = FindSymbol();
        var identifiers = FindIdentifiers(symbol);
        if (symbol < 0 && identifiers.Count == 0)
        {
            symbol = FindIdentifierText();
        }
        if (symbol < 0 && identifiers.Count == 0)
        {
            symbol = FindRowNames();
        }
        return new GeneColumns(
            symbol < 0 ? Array.Empty<int>() : new[] { symbol },
            identifiers,
            locations,
            ListsAmong(symbol)
        )
        {
            // A number is never a symbol, and would be read as a date of a spreadsheet.
            HasNcbiNumbers = symbol >= 0 && IsNcbiName(symbol),
        };
    }

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
                ? $"The table has no column {column}: it has {_names.Count}."
                : $"The table has no column '{column}'.",
            HgncField.Nearest(column, _names) is { Count: > 0 } nearest
                ? $"Did you mean {string.Join(" or ", nearest)}? You can also give its number, starting with 1."
                : $"It has {ListOf(_names)}. You can also give the number of a column, starting with 1."
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
            ListsAmong(column)
        )
        {
            HasNcbiNumbers = IsNcbiName(column),
        };
    }

    private GeneColumns Text(int column, IReadOnlyList<int> locations) =>
        new(new[] { column }, Array.Empty<(int, HgncField?)>(), locations, ListsAmong(column));

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

    private int FindSymbol()
    {
        var (best, bestRank) = (-1, int.MaxValue);
        for (var i = 0; i < _bare.Count; i++)
        {
            // Of Gene Symbol and Gene Symbol (old), the one without a remark is used.
            var rank =
                (2 * ColumnNames.SymbolRank(_bare[i]))
                + (ColumnNames.Bare(_names[i]) == _bare[i] ? 0 : 1)
                + (IsPhrase(First(i)) ? AfterOthers : 0);
            if (ColumnNames.SymbolRank(_bare[i]) >= 0 && !IsHgncNumbers(i) && rank < bestRank)
            {
                (best, bestRank) = (i, rank);
            }
        }
        // A sample of a matrix can be called Input.
        return
            best >= 0
            && ColumnNames.IsWeak(_bare[best])
            && First(best) is { } value
            && NumberText.IsNumber(value)
            && FindRowNames() is >= 0 and var rowNames
            ? rowNames
            : best;
    }

    // Gene Name is a symbol in one table, and tumor protein p53 in another.
    private static bool IsPhrase(string? value) =>
        value is not null
        && value
            .Split(Spaces, StringSplitOptions.RemoveEmptyEntries)
            .Count(word => word.Length > 2 && word.TrimEnd(',').All(char.IsLower)) > 1;

    private List<(int Column, HgncField? Field)> FindIdentifiers(int symbol)
    {
        var found = new List<(int Column, HgncField? Field, int Rank)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < _bare.Count; i++)
        {
            // Of several columns with the same name, the first is used, as in two tables side by side.
            if (!names.Add(_bare[i]) || i == symbol)
            {
                continue;
            }
            if (FieldOf(i) is { } field)
            {
                found.Add((i, field, IdentifierFields.Rank(field.Name)));
            }
            else if (symbol >= 0 && ColumnNames.IsAnyIdentifier(_bare[i]))
            {
                found.Add((i, null, IdentifierFields.Rank("ensembl_gene_id")));
            }
        }
        return found
            .OrderBy(each => each.Rank)
            .ThenBy(each => each.Field is null)
            .Select(each => (each.Column, each.Field))
            .ToList();
    }

    private HgncField? FieldOf(int column) =>
        ColumnNames.FindIdentifier(_bare[column])
        ?? (
            IsUniprot(column) ? HgncField.Find("uniprot_ids")
            : IsNcbi(column) ? HgncField.Find("entrez_id")
            : IsHgncNumbers(column) ? HgncField.HgncId
            : null
        );

    // NCBI calls its ID GeneID. In other tables, gene_id can be anything, so its form decides.
    private bool IsNcbi(int column) =>
        IsNcbiName(column)
        && First(column) is { } value
        && (
            WholeNumber.Read(value.Trim()) is not null
            || CellText.IsMissing(value)
            || IdentifierCells.MarksMissingId("entrez_id", value)
        );

    // A column called HGNC has symbols or IDs.
    private bool IsHgncNumbers(int column) =>
        _bare[column] == "hgnc"
        && First(column) is { } value
        && WholeNumber.Read(value.Trim()) is not null;

    private bool IsNcbiName(int column) => _bare[column] is "geneid" or "geneids";

    // UniProt calls its accession Entry.
    private bool IsUniprot(int column) =>
        _bare[column] == "entry"
        && First(column) is { } value
        && IdentifierForms.Read("uniprot_ids", value.Trim()) is not null;

    // Without a column of symbols, a column with identifiers, recognised by their form, is resolved.
    private int FindIdentifierText()
    {
        for (var i = 0; i < _bare.Count; i++)
        {
            if (
                (ColumnNames.IsAnyIdentifier(_bare[i]) || _bare[i] == "name")
                && First(i) is { } value
                && CellText.HasIdentifier(value)
            )
            {
                return i;
            }
        }
        return -1;
    }

    private string? First(int column) => _firstRow?[column].FirstOrDefault();

    private List<int> FindLocations()
    {
        if (_options.ChromosomeColumn is { } name)
        {
            return new List<int> { IndexOf(name) };
        }
        return Enumerable
            .Range(0, _bare.Count)
            .Where(column => ColumnNames.LocationRank(_bare[column]) >= 0)
            .OrderBy(column => ColumnNames.LocationRank(_bare[column]))
            .ToList();
    }

    // A first column without a name has the names of the rows: genes, unless it only counts them. If R or pandas saved a list, the
    // genes are in the second column.
    private int FindRowNames()
    {
        if (_names.Count < 2 || !ColumnNames.IsRowNames(_bare[0]) || First(0) is not { } value)
        {
            return -1;
        }
        return value.Any(char.IsLetter) ? 0
            : _names.Count == 2
            && ColumnNames.IsRowNames(_bare[1])
            && First(1) is { } second
            && second.Any(char.IsLetter)
                ? 1
            : -1;
    }

    private int[] ListsAmong(int column) =>
        column >= 0 && ColumnNames.IsList(_bare[column]) ? new[] { column } : Array.Empty<int>();
}
