using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Hgnc.Tables.Forms;
using Hgnc.Tables.Reading;

namespace Hgnc.Tables;

/// <summary>Adds columns to a table without other changes: the bytes around the header, the delimiter and the quoting stay the same.</summary>
public sealed class TableLayout
{
    private static readonly char[] QuotedSigns = { '"', '\r', '\n' };

    private readonly TableForm _form;
    private readonly byte[] _above;
    private readonly byte _delimiter;

    /// <summary>Creates the layout of a table whose rows have not been read yet.</summary>
    /// <exception cref="HgncException">The rows have as many cells as their sets have genes.</exception>
    public TableLayout(Table table)
    {
        _form = (table ?? throw new ArgumentNullException(nameof(table))).Form;
        if (table.Genes.SkipsEmpty)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"{table.Name} is a file of gene sets: its rows have no columns to which results can be added.",
                "Leave out --pass-thru to get a row for each gene."
            );
        }
        _above = table.Above.ToArray();
        // Adding results to a list makes a table.
        _delimiter =
            _form.Delimiter != 0 ? _form.Delimiter
            : table.Source.Extension == ".csv" ? (byte)','
            : (byte)'\t';
        Encoding = table.Source.Encoding;
    }

    /// <summary>The encoding of the file if it does not extend ASCII, or null. All bytes here are UTF-8 then.</summary>
    public Encoding? Encoding { get; }

    /// <summary>Whether there is a header.</summary>
    public bool HasHeader => _form.HasHeader;

    /// <summary>The number of columns.</summary>
    public int Width => _form.Names.Count;

    /// <summary>The number of cells in the header.</summary>
    public int HeaderCells => _form.HeaderCells;

    /// <summary>The bytes above the header, or above the rows without one.</summary>
    public ReadOnlySpan<byte> AboveHeader => _above.AsSpan(0, _form.HeaderStart);

    /// <summary>The header, without its line end.</summary>
    public ReadOnlySpan<byte> Header => _above.AsSpan(_form.HeaderStart, _form.HeaderLength);

    /// <summary>The line end of the header, and the bytes between it and the rows.</summary>
    public ReadOnlySpan<byte> BelowHeader => _above.AsSpan(_form.HeaderStart + _form.HeaderLength);

    /// <summary>The delimiters to add to a row that is shorter than the table.</summary>
    /// <param name="cells">The number of its cells.</param>
    /// <param name="isHeader">Whether it is the header, which may have no cell for the names of rows.</param>
    public ReadOnlySpan<byte> Pad(int cells, bool isHeader = false)
    {
        var missing = Width - cells - (isHeader && _form.IsShifted ? 1 : 0);
        var pad = new byte[Math.Max(0, missing)];
        pad.AsSpan().Fill(_delimiter);
        return pad;
    }

    /// <summary>The number of cells in a row.</summary>
    public int Count(TableChunk chunk, int index)
    {
        if (chunk is null)
        {
            throw new ArgumentNullException(nameof(chunk));
        }
        var row = chunk.Content(index);
#if NET
        if (!chunk.HasQuotes(index) && _form.Delimiter != 0)
        {
            return row.Count(_form.Delimiter) + 1;
        }
#endif
        return CellReader.Count(row, _form.Delimiter, chunk.HasQuotes(index));
    }

    /// <summary>Additional cells, each after a delimiter, and in quotation marks if the table has them.</summary>
    public byte[] Cells(IEnumerable<string> texts)
    {
        if (texts is null)
        {
            throw new ArgumentNullException(nameof(texts));
        }
        var cells = new StringBuilder();
        foreach (var text in texts)
        {
            cells.Append((char)_delimiter).Append(Quote(text));
        }
        return System.Text.Encoding.UTF8.GetBytes(cells.ToString());
    }

    private string Quote(string text) =>
        _form.QuotesHeader
        || text.IndexOf((char)_delimiter) >= 0
        || text.IndexOfAny(QuotedSigns) >= 0
            ? "\"" + text.Replace("\"", "\"\"") + "\""
            : text;
}
