using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Hgnc.Tables.Columns;
using Hgnc.Tables.Forms;
using Hgnc.Tables.Reading;
using Hgnc.Tables.Workbooks;
using ICSharpCode.SharpZipLib;

namespace Hgnc.Tables;

/// <summary>
/// A user's table: CSV or tab-separated text, a list, a sheet of a workbook, plain or compressed. Its form, its
/// header and its columns of genes are detected from the first bytes.
/// </summary>
public sealed partial class Table : IDisposable
{
    // In bytes: about a thousand rows.
    private const int LongTable = 64 << 10;

    private readonly TableSource _source;
    private readonly TableOptions _options;
    private readonly ChunkReader _reader;
    private readonly RecordSplitter _splitter;
    private readonly List<string> _notes = [];
    private ArraySegment<byte> _first;
    private long _line;
    private long _comments;
    private bool _hasRows;
    private string? _commented;
    private readonly int[] _used;
    private readonly ConcurrentBag<List<TableRecord>> _lists = [];
    private bool _isOver;

    private Table(TableSource source, TableOptions options, TimeSpan maxWait)
    {
        _source = source;
        _options = options;
        _reader = new ChunkReader(source.Bytes, maxWait);
        _first = ReadFirst();
        IsLong = _first.Count > LongTable;
        Form = TableFormSearch.Find(
            _first,
            _reader.IsEnd,
            source.Extension,
            options,
            source.Sheet is null ? null : (byte)'\t'
        );
        _splitter = new RecordSplitter(
            Form.Delimiter,
            Form.Names.Count,
            countsRows: source.Sheet is not null
        );
        _line = Form.LinesBefore + 1;
        _comments = Form.Comments;
        ReadAbove();
        var rows = Form.Rows.Select(cells => new TableRow(this, _line, cells)).ToList();
        Genes =
            Form.Genes is { } known && options.Column is null ? known
            : Form.Names.Count == 0 || Form.Problem != LayoutProblem.None
                ? new GeneColumns([], [], [])
            : GeneColumns.Find(Form.Names, options, rows);
        // The cells of a wide table need much memory.
        Form = Form with
        {
            Rows = [],
        };
        _used = Genes.Used.ToArray();
        AddNotes();
    }

    /// <summary>The name in messages: the file, and the sheet.</summary>
    public string Name =>
        _source.Sheet is { } sheet ? $"{_source.Name}, sheet '{sheet.Name}'" : _source.Name;

    /// <summary>Whether it has more than a few thousand rows, so that preparation is worthwhile.</summary>
    public bool IsLong { get; }

    /// <summary>The unique names of its columns.</summary>
    public IReadOnlyList<string> Columns => Form.Names;

    /// <summary>The columns with genes.</summary>
    public GeneColumns Genes { get; }

    /// <summary>Notes for the user on how the table is read.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Details about its form, for verbose output.</summary>
    public IReadOnlyList<string> Details { get; private set; } = [];

    internal void Reuse(byte[] bytes, List<TableRecord> records)
    {
        _reader.Reuse(bytes);
        records.Clear();
        _lists.Add(records);
    }

    internal TableForm Form { get; }

    internal TableSource Source => _source;

    /// <summary>The bytes before the rows, including the header, unchanged.</summary>
    internal ReadOnlySpan<byte> Above =>
        _first.Array is null ? default : _first.AsSpan(0, Form.RowsStart);

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">The user's options.</param>
    /// <exception cref="HgncException">The file cannot be read, or is not a table.</exception>
    public static Table Open(string path, TableOptions? options = null)
    {
        var name = Path.GetFileName(path ?? throw new ArgumentNullException(nameof(path)));
        try
        {
            // Another program may be writing the file.
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
            return Open(file, name, path, options, TimeSpan.Zero);
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or ArgumentException
                        or NotSupportedException
                        or SharpZipBaseException
            )
        {
            throw Unreadable($"'{path}'", e);
        }
    }

    /// <summary>Opens the input from a pipe or a terminal.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <param name="name">The name in messages.</param>
    /// <param name="options">The user's options.</param>
    /// <param name="maxWait">How long to wait for more bytes before the available ones are used, because the input may be typed.</param>
    /// <exception cref="HgncException">The input cannot be read, or is not a table.</exception>
    public static Table Open(
        Stream stream,
        string name,
        TableOptions? options = null,
        TimeSpan maxWait = default
    )
    {
        try
        {
            return Open(
                stream ?? throw new ArgumentNullException(nameof(stream)),
                name,
                "",
                options,
                maxWait
            );
        }
        catch (Exception e) when (e is IOException or SharpZipBaseException)
        {
            throw Unreadable(name, e);
        }
    }

    /// <summary>The table of a row.</summary>
    public static Table Of(TableRow row) =>
        (row ?? throw new ArgumentNullException(nameof(row))).Table;

    /// <summary>The rows, in the order of the file.</summary>
    /// <exception cref="HgncException">The file cannot be read to its end.</exception>
    public IEnumerable<TableRow> ReadRows()
    {
        while (ReadChunk() is { } chunk)
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                if (chunk.Kind(i) == TableRecordKind.Row)
                {
                    yield return chunk.Row(i);
                }
            }
        }
    }

    /// <summary>The next lines, or null after the last one.</summary>
    /// <exception cref="HgncException">The file cannot be read to its end.</exception>
    public TableChunk? ReadChunk()
    {
        try
        {
            return ReadNext();
        }
        catch (Exception e) when (e is IOException or SharpZipBaseException)
        {
            throw Unreadable(Name, e);
        }
    }

    /// <summary>A position in the table, for a message.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 0.</param>
    public string PositionOf(long line, int? column = null)
    {
        var number = line.ToString(CultureInfo.InvariantCulture);
        return _source.Sheet is null ? $"{Name}, line {number}"
            : column is { } index ? $"{Name}, {WorkbookSheet.Letters(index)}{number}"
            : Genes.Symbols.Count == 1
                ? $"{Name}, {WorkbookSheet.Letters(Genes.Symbols[0])}{number}"
            : $"{Name}, row {number}";
    }

    /// <summary>Copies the part of a row that identifies its gene, as bytes. Rows with the same bytes mean the same.</summary>
    /// <param name="chunk">The chunk of the row.</param>
    /// <param name="index">Its index in the chunk.</param>
    /// <param name="key">The buffer for the bytes, which is replaced by a larger one if necessary.</param>
    /// <returns>The number of bytes.</returns>
    public int CopyKey(TableChunk chunk, int index, ref byte[] key)
    {
        if (chunk is null)
        {
            throw new ArgumentNullException(nameof(chunk));
        }
        var row = chunk.Content(index);
        if (key is null || key.Length < row.Length + _used.Length)
        {
            key = new byte[2 * (row.Length + _used.Length)];
        }
        if (Form.Rest is not null || Form.Delimiter == 0)
        {
            row.CopyTo(key);
            return row.Length;
        }
        var cells = new CellReader(row, Form.Delimiter, chunk.HasQuotes(index));
        var (count, column) = (0, 0);
        foreach (var used in _used)
        {
            while (column <= used && cells.Read())
            {
                column++;
            }
            cells.Cell.CopyTo(key.AsSpan(count));
            count += cells.Cell.Length;
            key[count++] = Form.Delimiter;
        }
        return count;
    }

    /// <summary>Whether a name is common for columns of genes.</summary>
    public bool IsUsualName(string name) =>
        ColumnNames.IsKnown(name ?? throw new ArgumentNullException(nameof(name)));

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private static Table Open(
        Stream stream,
        string name,
        string path,
        TableOptions? options,
        TimeSpan maxWait
    )
    {
        TableSource? source = null;
        try
        {
            var said = options ?? new TableOptions();
            source = TableSource.Open(stream, name, path, said);
            return new Table(source, said, maxWait);
        }
        catch
        {
            source?.Bytes.Dispose();
            stream.Dispose();
            throw;
        }
    }

    private static HgncException Unreadable(string name, Exception e) =>
        new(
            HgncErrorKind.BadInput,
            $"{name} cannot be read: {e.Message}",
            "Give a list of symbols or IDs, one per line, or a table: CSV, TSV or .xlsx.",
            e
        );
}
