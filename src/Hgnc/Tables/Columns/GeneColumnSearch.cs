using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Identifiers;

namespace Hgnc.Tables.Columns;

/// <summary>Finds the columns that identify the gene of a row, by their names and by the user's options.</summary>
internal sealed partial class GeneColumnSearch
{
    // Added to the rank of a column that is used only if there is no other.
    private const int AfterOthers = 1_000;

    // Fewer rows can have consecutive NCBI gene IDs: those of ADH1A, ADH1B and ADH1C are.
    private const int MinCounting = 3;
    private const int MinCountingAlone = 10;

    private readonly IReadOnlyList<string> _names;
    private readonly IReadOnlyList<string> _keys;

    // The same, without columns about another species.
    private readonly IReadOnlyList<string> _bare;
    private readonly TableOptions _options;
    private readonly IReadOnlyList<IRowValues> _rows;

    public GeneColumnSearch(
        IReadOnlyList<string> names,
        TableOptions options,
        IReadOnlyList<IRowValues> rows
    )
    {
        _names = names;
        _keys = names.Select(ColumnNames.Key).ToList();
        _bare = HumanColumns.Select(_keys);
        _options = options;
        _rows = rows;
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
        if (symbol >= 0 && IsPaired(symbol))
        {
            symbol = -1;
        }
        var identifiers = FindIdentifiers(symbol);
        if (symbol < 0 && identifiers.Count == 0)
        {
            symbol = FindIdentifierText();
        }
        string? label = null;
        var isNameless = false;
        if (symbol < 0 && identifiers.Count == 0)
        {
            symbol = RowNameColumn.Find(_bare, First);
            isNameless = symbol == 0;
            label = isNameless && RowNameColumn.IsLabel(First(0)!, _bare) ? First(0) : null;
        }
        return new GeneColumns(
            symbol < 0 ? Array.Empty<int>() : new[] { symbol },
            identifiers,
            locations,
            SeparatorsOf(symbol)
        )
        {
            // A number is never a symbol, and would be read as a date of a spreadsheet.
            HasNcbiNumbers = symbol >= 0 && SymbolNames.HasNcbiNumbers(_bare[symbol]),
            Paired =
                symbol < 0 && identifiers.Count == 0 && GenePairs.Find(_names) is { } pair
                    ? [pair.First, pair.Second]
                    : [],
            DoubtfulLabel = label,
            DoubtfulNames = isNameless && label is null ? RowNameColumn.Doubtful(Cells(0)) : [],
            SpeciesColumns = SpeciesColumn.Find(_keys, _rows),
            OtherSymbols = FindOtherSymbols(symbol),
            Overlooked = FindOverlooked(symbol, identifiers),
            HasOnlyNumbers = HasOnlyNumbers(symbol, identifiers),
            Partner = FindPartner(symbol),
            HasGenesInHeader = HasGenesInHeader(symbol),
        };
    }

    private GeneColumns Text(int column, IReadOnlyList<int> locations) =>
        new(new[] { column }, Array.Empty<(int, HgncField?)>(), locations, SeparatorsOf(column));

    private int FindSymbol()
    {
        var (best, bestRank) = (-1, int.MaxValue);
        for (var i = 0; i < _bare.Count; i++)
        {
            // Of Gene Symbol and Gene Symbol (old), the one without a remark is used.
            var rank =
                (2 * SymbolNames.Rank(_bare[i]))
                + (ColumnNames.Bare(_names[i]) == _bare[i] ? 0 : 1)
                + (ColumnNames.HasOldNames(_names[i]) ? AfterOthers : 0)
                + (First(i) is { } value && ColumnContent.IsPhrase(value) ? AfterOthers : 0);
            if (
                SymbolNames.Rank(_bare[i]) >= 0
                && !IsHgncNumbers(i)
                && !IsRowNumber(i)
                && rank < bestRank
            )
            {
                (best, bestRank) = (i, rank);
            }
        }
        // A sample of a matrix can be called Input.
        return
            best >= 0
            && SymbolNames.IsWeak(_bare[best])
            && First(best) is { } number
            && NumberText.IsNumber(number)
            && RowNameColumn.Find(_bare, First) is >= 0 and var rowNames
            ? rowNames
            : best;
    }

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
            if (symbol >= 0 && i == 0 && HasIdsAsRowNames())
            {
                found.Add((i, null, IdentifierFields.Rank("ensembl_gene_id")));
            }
            else if (FieldOf(i) is { } field)
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

    // R writes the names of rows in a first column without a name.
    private bool HasIdsAsRowNames() =>
        ColumnNames.IsRowNames(_bare[0])
        && _rows.Count > 0
        && Cells(0)
            .All(cell =>
                HgncIdentifier.FindSure(cell.Trim()) is { Field: "ensembl_gene_id" or "hgnc_id" }
            );

    private HgncField? FieldOf(int column)
    {
        var field =
            ColumnNames.FindIdentifier(_bare[column])
            ?? (
                IsUniprot(column) ? HgncField.Find("uniprot_ids")
                : IsNcbi(column) ? HgncField.Find("entrez_id")
                : IsHgncNumbers(column) ? HgncField.HgncId
                : null
            );
        return field is not null && IsRowNumber(column) ? null : field;
    }

    // A table that numbers its rows in a column such as gene_id, from 1 or from any other number. NCBI's gene 1 is A1BG.
    private bool IsRowNumber(int column)
    {
        if (First(column)?.Trim() is not { Length: > 0 } first || !NumberText.IsCount(first))
        {
            return false;
        }
        var isBeside = Enumerable
            .Range(0, _bare.Count)
            .Any(other =>
                other != column
                && First(other) is { } value
                && value.Trim() != "A1BG"
                && CellText.IsLikeSymbol(value)
            );
        var isFirst = first is "0" or "1";
        return (isBeside && isFirst)
            || (
                _rows.Count >= (isBeside || isFirst ? MinCounting : MinCountingAlone)
                && ColumnContent.IsCounting(Cells(column))
            );
    }

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
        // limma and MAGeCK call the column of genes ID.
        return RowNameColumn.HasStatistics(_bare)
            ? Enumerable
                .Range(0, _bare.Count)
                .Where(i => ColumnNames.IsListName(_bare[i]) && ColumnContent.HasSymbols(Cells(i)))
                .DefaultIfEmpty(-1)
                .First()
            : -1;
    }

    private string? First(int column) =>
        _rows.Count == 0 ? null : _rows[0][column].FirstOrDefault();

    private IReadOnlyList<string> Cells(int column) =>
        _rows.Select(row => row[column].FirstOrDefault() ?? "").ToList();

    private List<int> FindLocations()
    {
        if (_options.ChromosomeColumn is { } name)
        {
            return new List<int> { IndexOf(name) };
        }
        return Enumerable
            .Range(0, _bare.Count)
            .Where(column =>
                ColumnNames.LocationRank(_bare[column]) >= 0 && !IsOtherLocation(column)
            )
            .OrderBy(column => ColumnNames.LocationRank(_bare[column]))
            .ToList();
    }

    // The location of a sample: a number without a chromosome's arm is a box or a plate.
    private bool IsOtherLocation(int column) =>
        _bare[column] == "location"
        && First(column)?.Trim() is { Length: > 0 } value
        && value.IndexOf('p') < 0
        && value.IndexOf('q') < 0
        && !value.StartsWith("chr", StringComparison.OrdinalIgnoreCase);

    private char[]? SeparatorsOf(int column) =>
        column < 0 ? null : SymbolNames.Separators(_bare[column]);
}
