using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using ExcelDataReader;
using Hgnc.Tables.Columns;
using Hgnc.Tables.Forms;

namespace Hgnc.Tables.Workbooks;

/// <summary>Reads a sheet of an .xlsx workbook.</summary>
internal static class Workbook
{
    /// <summary>The sheet that the user names, or else the first one with the best name for a column of genes, or else the first one that is not empty.</summary>
    /// <exception cref="HgncException">The workbook cannot be read, or does not have the sheet.</exception>
    public static WorkbookSheet Read(Stream stream, string name, TableOptions options)
    {
        try
        {
#if NET
            // The library requests Windows-1252 even if it is not needed, and .NET does not support it without this.
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
#endif
            var cells = UnreadCells.Read(stream);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
            return Choose(ReadSheets(reader, cells, options.Sheet), name, options);
        }
        catch (Exception e) when (e is not HgncException and not OutOfMemoryException)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                // The library's messages about unexpected parts name its own variables.
                $"{name} is a workbook that cannot be read{(e is ArgumentException or NullReferenceException ? ": its parts do not have the usual form." : $": {e.Message}")}",
                "Open it in a spreadsheet, and save it as .xlsx or CSV.",
                e
            );
        }
    }

    // Converts only the necessary sheets to text: the named one, or all.
    private static List<ReadSheet> ReadSheets(
        IExcelDataReader reader,
        IReadOnlyDictionary<string, UnreadCells> cells,
        string? wanted
    )
    {
        var sheets = new List<ReadSheet>();
        do
        {
            var isWanted =
                wanted is null
                || string.Equals(reader.Name, wanted, StringComparison.OrdinalIgnoreCase)
                || (sheets.Count + 1).ToString(CultureInfo.InvariantCulture) == wanted;
            var unread = cells.TryGetValue(reader.Name, out var known) ? known : UnreadCells.None;
            sheets.Add(
                new ReadSheet(
                    reader.Name,
                    !string.Equals(
                        reader.VisibleState,
                        "visible",
                        StringComparison.OrdinalIgnoreCase
                    ),
                    isWanted ? SheetText.Write(reader, unread) : new MemoryStream(),
                    unread.Formulas
                )
            );
        } while (reader.NextResult());
        return sheets;
    }

    private static WorkbookSheet Choose(List<ReadSheet> sheets, string name, TableOptions options)
    {
        if (options.Sheet is { } wanted)
        {
            var index = sheets.FindIndex(sheet =>
                string.Equals(sheet.Name, wanted, StringComparison.OrdinalIgnoreCase)
            );
            if (
                index < 0
                && int.TryParse(
                    wanted,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
            {
                index = number >= 1 && number <= sheets.Count ? number - 1 : -1;
            }
            return index >= 0
                ? new WorkbookSheet(sheets[index].Name, sheets[index].Text, [])
                {
                    Formulas = sheets[index].Formulas,
                }
                : throw new HgncException(
                    HgncErrorKind.BadInput,
                    $"{name} has no sheet '{wanted}'.",
                    $"It has {string.Join(", ", sheets.Select(sheet => $"'{sheet.Name}'"))}."
                );
        }
        var filled = sheets.Where(sheet => sheet.Text.Length > 0).ToList();
        if (filled.Count > 0)
        {
            // A hidden sheet is read only if there is no other.
            var visible = filled.Where(sheet => !sheet.IsHidden).DefaultIfEmpty(filled[0]).ToList();
            // The sort is stable: of equally good sheets, the first is used.
            var sheet = visible.OrderByDescending(each => Rank(each.Text, options)).First();
            return new WorkbookSheet(
                sheet.Name,
                sheet.Text,
                filled.Where(other => other.Text != sheet.Text).Select(other => other.Name).ToList()
            )
            {
                Formulas = sheet.Formulas,
            };
        }
        return new WorkbookSheet(sheets.Count > 0 ? sheets[0].Name : "", new MemoryStream(), []);
    }

    // How well the sheet names a column of genes: 2 for Symbol, 1 for Target, which can be anything, 0 for no name.
    private static int Rank(MemoryStream text, TableOptions options)
    {
        var head = new ReadOnlyMemory<byte>(
            text.GetBuffer(),
            0,
            (int)Math.Min(text.Length, 1 << 18)
        );
        var form = TableFormSearch.Find(
            head,
            head.Length == text.Length,
            ".xlsx",
            options with
            {
                NoHeader = false,
            },
            (byte)'\t'
        );
        return form.HasHeader
            ? form.Names.Select(column => Rank(column, options)).DefaultIfEmpty(0).Max()
            : 0;
    }

    private static int Rank(string column, TableOptions options) =>
        options.Column is { } wanted
            ? string.Equals(column, wanted, StringComparison.OrdinalIgnoreCase)
                ? 2
                : 0
            : !ColumnNames.IsKnown(column)
                ? 0
                : SymbolNames.IsVague(ColumnNames.Key(column))
                    ? 1
                    : 2;

    private sealed record ReadSheet(string Name, bool IsHidden, MemoryStream Text, int Formulas);
}
