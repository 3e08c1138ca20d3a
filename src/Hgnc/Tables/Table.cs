using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ICSharpCode.SharpZipLib;

namespace Hgnc.Tables;

/// <summary>
/// A table that somebody has: CSV or tab-separated text, a list, a sheet of a workbook, plain or compressed. What it is, where its
/// header stands and which columns say the genes is found out from its first bytes.
/// </summary>
public sealed class Table : IDisposable
{
    private readonly TableSource _source;
    private readonly ChunkReader _reader;
    private readonly RecordSplitter _splitter;
    private readonly List<string> _notes = [];
    private ArraySegment<byte> _first;
    private long _line;
    private long _comments;
    private readonly int[] _used;
    private readonly ConcurrentBag<List<TableRecord>> _lists = [];
    private bool _isOver;

    private Table(TableSource source, TableOptions options, TimeSpan patience)
    {
        _source = source;
        _reader = new ChunkReader(source.Bytes, patience);
        _first = _reader.Read();
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
        var first = Form.FirstRow is { } cells ? new TableRow(this, _line, cells) : null;
        Genes =
            Form.Genes is { } known && options.Column is null ? known
            : Form.Names.Count == 0 ? new GeneColumns([], [], [])
            : GeneColumns.Find(Form.Names, options, first);
        _used = Genes.Used.ToArray();
        AddNotes();
    }

    /// <summary>What messages call it: its file, and the sheet.</summary>
    public string Name =>
        _source.Sheet is { } sheet ? $"{_source.Name}, sheet '{sheet.Name}'" : _source.Name;

    /// <summary>The names of its columns, each of them once.</summary>
    public IReadOnlyList<string> Columns => Form.Names;

    /// <summary>Which columns say the genes.</summary>
    public GeneColumns Genes { get; }

    /// <summary>What a user should know about how it is read.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>What was found out about its form, for who wants to know.</summary>
    public IReadOnlyList<string> Details { get; private set; } = [];

    internal void Reuse(byte[] bytes, List<TableRecord> records)
    {
        _reader.Reuse(bytes);
        records.Clear();
        _lists.Add(records);
    }

    internal TableForm Form { get; }

    internal TableSource Source => _source;

    /// <summary>What stands before the rows, the header too, as it is in the file.</summary>
    internal ReadOnlySpan<byte> Above =>
        _first.Array is null ? default : _first.AsSpan(0, Form.RowsStart);

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What the user says about it.</param>
    /// <exception cref="HgncException">It cannot be read, or is no table.</exception>
    public static Table Open(string path, TableOptions? options = null)
    {
        var name = Path.GetFileName(path ?? throw new ArgumentNullException(nameof(path)));
        try
        {
            // Whoever writes it may go on writing.
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

    /// <summary>Opens what comes from a pipe or a terminal.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="options">What the user says about it.</param>
    /// <param name="patience">How long more of it is waited for before what has come is taken; somebody may be typing it.</param>
    /// <exception cref="HgncException">It cannot be read, or is no table.</exception>
    public static Table Open(
        Stream stream,
        string name,
        TableOptions? options = null,
        TimeSpan patience = default
    )
    {
        try
        {
            return Open(
                stream ?? throw new ArgumentNullException(nameof(stream)),
                name,
                "",
                options,
                patience
            );
        }
        catch (Exception e) when (e is IOException or SharpZipBaseException)
        {
            throw Unreadable(name, e);
        }
    }

    /// <summary>The table that a row is of.</summary>
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

    /// <summary>The next lines; null behind the last one.</summary>
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

    /// <summary>A place in the table, for a message.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 0.</param>
    public string Place(long line, int? column = null)
    {
        var number = line.ToString(CultureInfo.InvariantCulture);
        return _source.Sheet is null ? $"{Name}, line {number}"
            : column is { } index ? $"{Name}, {WorkbookSheet.Letters(index)}{number}"
            : Genes.Symbols.Count == 1
                ? $"{Name}, {WorkbookSheet.Letters(Genes.Symbols[0])}{number}"
            : $"{Name}, row {number}";
    }

    /// <summary>Copies what a row says of its gene, as bytes: rows with the same bytes say the same.</summary>
    /// <param name="chunk">Has the row.</param>
    /// <param name="index">Its index in the chunk.</param>
    /// <param name="key">Takes the bytes; a larger one takes its place where they need it.</param>
    /// <returns>How many bytes there are.</returns>
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

    /// <summary>Whether a name is one that columns of genes usually have.</summary>
    public bool IsUsualName(string name) =>
        ColumnNames.IsKnown(name ?? throw new ArgumentNullException(nameof(name)));

    /// <summary>Whether the first line looks like data, and nobody said that it is.</summary>
    public bool HasDoubtfulHeader => Form.Doubt is not null;

    /// <summary>What is wrong with a table that is to be asked for genes; null for nothing.</summary>
    public HgncException? FindProblem()
    {
        if (Form.Doubt is { } value)
        {
            return new HgncException(
                HgncErrorKind.BadInput,
                $"{Name} seems to have no header: its first line has {value}, which is a value and no name.",
                $"If it has none, say so with --no-header (-NoHeader), and which column the symbols are in: {NumberedColumns()}."
            );
        }
        return Genes.IsEmpty && Form.Names.Count > 0
            ? new HgncException(
                HgncErrorKind.BadInput,
                $"{Name} has no column with a name that symbols or IDs of genes usually have: {GeneColumnSearch.ListOf(Columns)}.",
                Form.HasHeader
                    ? "Say with --column (-Column) which it is. If the first line is no header, add --no-header (-NoHeader), and give the column's number, from 1."
                    : "Say with --column (-Column) which it is, by its number from 1."
            )
            : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private static Table Open(
        Stream stream,
        string name,
        string path,
        TableOptions? options,
        TimeSpan patience
    )
    {
        TableSource? source = null;
        try
        {
            var said = options ?? new TableOptions();
            source = TableSource.Open(stream, name, path, said);
            return new Table(source, said, patience);
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
            "Give a list of symbols or IDs, one a line, or a table: CSV, TSV or .xlsx.",
            e
        );

    private TableChunk? ReadNext()
    {
        var records = _lists.TryTake(out var used) ? used : new List<TableRecord>();
        while (!_isOver)
        {
            var start = 0;
            ArraySegment<byte> bytes;
            if (_first.Array is not null)
            {
                (bytes, start) = (_first, Form.RowsStart);
                _first = default;
            }
            else if (_reader.IsEmpty)
            {
                break;
            }
            else
            {
                bytes = _reader.Read();
            }
            var lines = 0;
            var end = _splitter.Split(bytes, start, _reader.IsEnd, records, ref lines);
            end = Classify(bytes, records, end, ref lines);
            _reader.GiveBack(new ArraySegment<byte>(bytes.Array!, end, bytes.Count - end));
            if (records.Count > 0)
            {
                var chunk = new TableChunk(this, bytes.Array!, records, _line);
                _line += lines;
                return chunk;
            }
        }
        AddComments();
        return null;
    }

    // Says of each line what it is, and returns where the rest begins.
    private int Classify(
        ArraySegment<byte> bytes,
        List<TableRecord> records,
        int end,
        ref int lines
    )
    {
        var span = bytes.AsSpan();
        for (var i = 0; i < records.Count; i++)
        {
            var record = records[i];
            if (record.Length == 0)
            {
                continue;
            }
            var first = span[record.Start];
            if (first is not ((byte)'#' or (byte)'!'))
            {
                continue;
            }
            var content = span.Slice(record.Start, record.Length);
            if (Form.IsGeo && first == '!' && content.IndexOf("_table_end"u8) > 0)
            {
                _isOver = true;
                NoteRest(span.Slice(record.End));
                for (; i < records.Count; i++)
                {
                    records[i] = records[i] with { Kind = TableRecordKind.Outside };
                }
                return end;
            }
            if (
                (first == '#' && CellReader.Count(content, Form.Delimiter, record.HasQuotes) == 1)
                || (first == '!' && Form.IsGeo)
            )
            {
                records[i] = record with { Kind = TableRecordKind.Comment };
                _comments++;
            }
        }
        return Form.Names.Count > 1 ? LeaveBlankEnd(span, records, end, ref lines) : end;
    }

    // Blank lines at the end of a table are no rows; whether they are its end shows only behind them.
    private int LeaveBlankEnd(
        ReadOnlySpan<byte> bytes,
        List<TableRecord> records,
        int end,
        ref int lines
    )
    {
        var count = records.Count;
        while (
            count > 0
            && TextLines.IsBlank(bytes.Slice(records[count - 1].Start, records[count - 1].Length))
            && records[count - 1].Kind == TableRecordKind.Row
            && IsBare(bytes, records[count - 1])
        )
        {
            count--;
        }
        if (count == records.Count)
        {
            return end;
        }
        if (_reader.IsEnd)
        {
            for (var i = count; i < records.Count; i++)
            {
                records[i] = records[i] with { Kind = TableRecordKind.Outside };
            }
            return end;
        }
        if (count == 0)
        {
            return end;
        }
        (end, lines) = (records[count].Start, records[count].Line);
        records.RemoveRange(count, records.Count - count);
        return end;
    }

    // A line of tabs is a row of empty cells.
    private static bool IsBare(ReadOnlySpan<byte> bytes, TableRecord record) =>
        bytes.Slice(record.Start, record.Length).IndexOf((byte)'\t') < 0;

    private void NoteRest(ReadOnlySpan<byte> rest)
    {
        if (rest.IndexOf("_table_begin"u8) >= 0)
        {
            _notes.Add($"{Name} has more than one table: the first one was read.");
        }
    }

    private void AddNotes()
    {
        if (_source.Sheet is { Others.Count: > 0 } sheet)
        {
            _notes.Add(
                $"{Name} was read; {string.Join(", ", sheet.Others.Select(other => $"'{other}'"))} {(sheet.Others.Count == 1 ? "was" : "were")} not. --sheet (-Sheet) names the sheet."
            );
        }
        if (Form.TitleLines > 0)
        {
            _notes.Add(
                $"{Name}: {(Form.TitleLines == 1 ? "1 line" : $"{Form.TitleLines} lines")} above the header passed over."
            );
        }
        var details = new List<string>();
        if (Form.IsShifted)
        {
            details.Add(
                $"{Name}: the header is one cell shorter than the rows; their first cell is taken for a row name."
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

    private void AddComments()
    {
        if (_comments > 0)
        {
            _notes.Add(
                $"{Name}: {(_comments == 1 ? "1 comment line" : $"{_comments.ToString(CultureInfo.InvariantCulture)} comment lines")} passed over."
            );
            _comments = 0;
        }
    }

    private string NumberedColumns() =>
        string.Join(
            ", ",
            Columns
                .Take(8)
                .Select((name, i) => $"{(i + 1).ToString(CultureInfo.InvariantCulture)} ({name})")
        );
}
