using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Hgnc.Tables.Columns;
using Hgnc.Tables.Forms;
using Hgnc.Tables.Reading;

namespace Hgnc.Tables;

/// <content>Notes on how the table was read.</content>
public sealed partial class Table
{
    private const int MaxSectionLines = 20_000;

    private static readonly char[] Digits = "0123456789".ToCharArray();

    /// <summary>Whether the first line looks like data, although the user did not say so, or the columns cannot be separated.</summary>
    public bool HasDoubtfulHeader => Form.Doubt is not null || Form.Problem != LayoutProblem.None;

    /// <summary>The problem of a table without usable genes, or null.</summary>
    public HgncException? FindProblem()
    {
        if (Form.Doubt is { } value)
        {
            return new HgncException(
                HgncErrorKind.BadInput,
                $"{Name} seems to have no header: its first line has {value}, which is a value, not a name.",
                $"If it has none, add --no-header (-NoHeader) and the number of the column of symbols: {NumberedColumns()}."
            );
        }
        if (FindObstacle() is { } obstacle)
        {
            return obstacle;
        }
        if (Form.HasHeader && Genes.Paired is [var first, var second])
        {
            return new HgncException(
                HgncErrorKind.BadInput,
                $"{Name} has two genes in each row, in '{Columns[first]}' and '{Columns[second]}', but HgncPS reads one column at a time.",
                "Name one of them with --column (-Column), and run it again for the other."
            );
        }
        return Genes.IsEmpty && Form.Names.Count > 0
            ? new HgncException(
                HgncErrorKind.BadInput,
                $"{Name} has no column with a recognized name for symbols or gene IDs: {GeneColumnSearch.ListOf(Columns)}.",
                Form.HasHeader && Form.FirstRow is null
                        ? "It has one line only. If that is a list, put each symbol on a line of its own."
                    : Form.HasHeader
                        ? "Name the column with --column (-Column). If the first line is not a header, add --no-header (-NoHeader) and give the number of the column, starting with 1."
                    : "Give the number of the column with --column (-Column), starting with 1."
            )
            : null;
    }

    private HgncException? FindObstacle() =>
        Form.Problem switch
        {
            LayoutProblem.Aligned => new HgncException(
                HgncErrorKind.BadInput,
                $"{Name} seems to be a table whose columns are aligned with spaces.",
                "Save it as CSV or TSV in its program, or put one tab between the columns; if no cell has a space, tr -s ' ' '\\t' does it in a shell. If each line is one name, add --delimiter tab (-Delimiter \"`t\")."
            ),
            LayoutProblem.RowInCell => new HgncException(
                HgncErrorKind.BadInput,
                $"{Name} has each row in a single cell, as if a CSV file had been saved as CSV twice.",
                "Split the cells into columns, in a spreadsheet with Data, Text to Columns, or save the original table again."
            ),
            LayoutProblem.Sections => new HgncException(
                HgncErrorKind.BadInput,
                $"{Name} has sections, such as [Results], and no section has a table with a recognized name for the column of symbols or gene IDs.",
                "Name the column with --column (-Column), or give the table alone."
            ),
            _ => null,
        };

    private void AddNotes()
    {
        if (_source.Sheet is { Others.Count: > 0 } sheet)
        {
            _notes.Add(
                $"HgncPS read {Name}, and skipped {string.Join(", ", sheet.Others.Select(other => $"'{other}'"))}. To read another sheet, use --sheet (-Sheet)."
            );
        }
        if (_source.Sheet is { Formulas: > 0 and var formulas })
        {
            _notes.Add(
                $"{Name}: {(formulas == 1 ? "1 formula has" : $"{formulas.ToString(CultureInfo.InvariantCulture)} formulas have")} no saved value, so HgncPS read an empty cell for each. Open the workbook in a spreadsheet program and save it."
            );
        }
        if (Form.TitleLines > 0)
        {
            _notes.Add(
                $"{Name}: {(Form.TitleLines == 1 ? "1 line above the header was" : $"{Form.TitleLines} lines above the header were")} skipped."
            );
        }
        if (
            Form.HasHeader
            && Genes.Paired.Count == 0
            && !Form.GivenNames.Any(ColumnNames.IsKnown)
            && (IsNumbered || (_options.Column is null && Genes.IsEmpty))
        )
        {
            _notes.Add(
                $"{Name}: HgncPS used the first line as the header: {GeneColumnSearch.ListOf(Columns)}. If it is data, add --no-header (-NoHeader)."
            );
        }
        if (FindNumberedName() is >= 0 and var numbered)
        {
            _notes.Add(
                $"{Name}: --column {_options.Column} (-Column) means the column called '{_options.Column}', which is column {(numbered + 1).ToString(CultureInfo.InvariantCulture)}."
            );
        }
        if (Form.HasUnnamedSymbols && _options.Column is null)
        {
            _notes.Add(
                $"{Name}: columns without a name seem to have symbols, and no gene was read from them. Give each column a name, and name the one to read with --column (-Column)."
            );
        }
        if (Genes.DoubtfulNames is { Count: > 0 } doubtful)
        {
            _notes.Add(
                $"{Name}: HgncPS read the genes from the first column, which has no name: {GeneColumnSearch.ListOf(doubtful)}. These values can also be labels. To read another column, use --column (-Column)."
            );
        }
        if (Genes.DoubtfulLabel is { } label)
        {
            _notes.Add(
                $"{Name}: no column has a recognized name for symbols or gene IDs. HgncPS read the first column, although '{label}' looks like the label of a row. To read another column, use --column (-Column): {GeneColumnSearch.ListOf(Columns)}."
            );
        }
        if (Genes.Overlooked is >= 0 and var overlooked)
        {
            _notes.Add(
                $"{Name}: the column '{Columns[Genes.Symbols[0]]}' has no symbol in the first rows, but '{Columns[overlooked]}' seems to have symbols. To read another column, use --column (-Column)."
            );
        }
        if (Genes.HasOnlyNumbers)
        {
            _notes.Add(
                $"{Name}: the column '{Columns[Genes.Symbols[0]]}' has only numbers in the first rows, and no number is a symbol. If they are NCBI gene IDs, name the column entrez_id."
            );
        }
        if (Genes.Partner is >= 0 and var partner)
        {
            _notes.Add(
                $"{Name}: '{Columns[partner]}' seems to have a second gene of each row. Only '{Columns[Genes.Symbols[0]]}' was read; run it again with --column (-Column) for the other."
            );
        }
        if (FindTwin() is { } twin)
        {
            _notes.Add(
                $"{Name}: several columns have the name '{twin}', with or without a number. HgncPS read the first one; to read another, use --column (-Column): {string.Join(", ", Columns.Where((_, i) => i < Form.GivenNames.Count && IsTwin(Form.GivenNames[i], twin)))}."
            );
        }
        if (Form.UnnamedCells > 0 && _options.Column is null)
        {
            _notes.Add(
                $"{PositionOf(Form.UnnamedCells)}: some rows have more cells than the header, this one first. HgncPS reads no genes from the last cells, which have no name. Add names for them to the header. If a text has the character that separates the cells, put the text in quotation marks."
            );
        }
        if (Form.SecondHeader > 0)
        {
            _notes.Add(
                $"{PositionOf(Form.SecondHeader)} seems to be the header of a second table. HgncPS read its rows with the columns of the first table. If that is wrong, put each table in a separate file."
            );
        }
        if (HasGenesInHeader())
        {
            _notes.Add(
                $"{Name}: the header seems to contain the genes, one in each column. HgncPS did not read them. Transpose the table, or save the header as a list."
            );
        }
        var details = new List<string>();
        if (Form.IsShifted)
        {
            details.Add(
                $"{Name}: the header is one cell shorter than the rows, so HgncPS used the first cell of each row as the name of the row."
            );
        }
        if (Form.Names.Count > 0)
        {
            details.Add(
                $"{Name}: {(Form.HasHeader ? "columns" : "no header; columns")} {GeneColumnSearch.ListOf(Columns)}; genes in {string.Join(", ", Genes.Used.Select(column => Columns[column]))}."
            );
        }
        Details = details;
    }

    // A column whose name is a number that is not its position.
    private int FindNumberedName()
    {
        var at = IsNumbered ? Form.GivenNames.ToList().IndexOf(_options.Column!) : -1;
        return
            at >= 0
            && (at + 1).ToString(CultureInfo.InvariantCulture) != _options.Column
            && Genes.Used.Contains(at)
            ? at
            : -1;
    }

    private bool IsNumbered => _options.ColumnNumber is not null;

    // The name of a column of genes, if another column has the same name, as in two tables side by side.
    private string? FindTwin() =>
        _options.Column is null && Genes.Symbols.Count <= 1
            ? Genes
                .Used.Except(Genes.Locations)
                .Except(Genes.SpeciesColumns.Select(each => each.Column))
                .Where(column => column < Form.GivenNames.Count)
                .Select(column => Form.GivenNames[column])
                .FirstOrDefault(name =>
                    ColumnNames.Key(name).Length > 0
                    && Form.GivenNames.Count(other => IsTwin(other, name)) > 1
                )
            : null;

    // pandas and R add a number to a name that another column has. Different remarks, as in Gene Names (primary), make different names.
    private static bool IsTwin(string name, string twin) =>
        ColumnNames.Key(name) is var key
        && ColumnNames.Key(twin) is var other
        && (
            key == other
                ? name == twin || name.IndexOf('(') < 0 || twin.IndexOf('(') < 0
                : key.TrimEnd(Digits) == other && !ColumnNames.IsKnown(key)
        );

    // A matrix with cell lines or samples in its rows, as from DepMap: its header has BRCA1 (672), or Ensembl IDs.
    private bool HasGenesInHeader() =>
        Form.GivenNames.Count > 2
        && (
            (
                !Form.GivenNames.Any(ColumnNames.IsKnown)
                && Form.GivenNames.Skip(1).Count(CellText.HasIdentifier) * 2 > Form.GivenNames.Count
            ) || Genes.HasGenesInHeader
        );

    private void NoteRest(ReadOnlySpan<byte> rest)
    {
        if (rest.IndexOf("_table_begin"u8) >= 0)
        {
            _notes.Add($"{Name} has more than one table: the first one was read.");
        }
    }

    // The titles in the bytes that have been read are enough to tell that there is more.
    private void NoteSections(ReadOnlySpan<byte> rest)
    {
        var titles = new List<string>();
        foreach (var line in TextLines.Read(rest, 0, isWhole: true, MaxSectionLines))
        {
            if (SectionLines.Title(rest.Slice(line.Start, line.Length)) is { } title)
            {
                titles.Add($"[{title}]");
            }
        }
        _notes.Add(
            $"{Name} has sections: the table was read up to {titles[0]}. Not read: {string.Join(", ", titles)}."
        );
    }

    private string NumberedColumns() =>
        string.Join(
            ", ",
            Columns
                .Take(8)
                .Select((name, i) => $"{(i + 1).ToString(CultureInfo.InvariantCulture)} ({name})")
        );
}
