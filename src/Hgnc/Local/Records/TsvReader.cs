using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CsvHelper;
using Hgnc.Text;

namespace Hgnc.Local.Records;

/// <summary>
/// The lines of one of HGNC's tab-separated tables. Each line is a record: quotes can enclose lists but never a tab or
/// the end of a line, so that a missing quote damages one value and not everything that follows.
/// </summary>
internal sealed class TsvReader : IDisposable
{
    private const char Replacement = '\uFFFD';

    private readonly string _path;
    private readonly LineEndStream _text;
    private readonly CsvReader _reader;

    public TsvReader(DatasetFile file)
    {
        _path = file.Path;
        _text = new LineEndStream(file.Open());
        _reader = CsvReader.Create(
            _text,
            new CsvReaderOptions
            {
                Separator = '\t',
                HasHeader = false,
                Mode = CsvMode.NoEscape,
                TrackLineNumbers = true,
            }
        );
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Header { get; private set; } = Array.Empty<string>();

    /// <summary>The number of the last line that was read, from 1.</summary>
    public long Line => _reader.LineNumber;

    /// <summary>The cell of a column, without the quotes that enclose lists.</summary>
    /// <exception cref="HgncException">The cell is not UTF-8.</exception>
    public string this[int column]
    {
        get
        {
            var cell = _reader.GetString(column);
            if (cell.IndexOf(Replacement) >= 0)
            {
                CheckUtf8(column);
            }
            return Unquote(cell);
        }
    }

    /// <exception cref="HgncException">The file cannot be read.</exception>
    public async Task ReadHeaderAsync(CancellationToken cancellationToken)
    {
        if (await ReadLineAsync(cancellationToken).ConfigureAwait(false))
        {
            Header = Enumerable
                .Range(0, _reader.FieldCount)
                .Select(column => this[column].Trim())
                .ToArray();
        }
    }

    /// <returns>False at the end of the file.</returns>
    /// <exception cref="HgncException">The file cannot be read, or the line does not have as many cells as the header.</exception>
    public async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await ReadLineAsync(cancellationToken).ConfigureAwait(false))
        {
            return false;
        }
        if (_reader.FieldCount != Header.Count)
        {
            throw Wrong(
                $"has {_reader.FieldCount} cells in line {Line}, but its header has {Header.Count}"
            );
        }
        return true;
    }

    /// <summary>An error of this file, such as "has no symbol in line 7".</summary>
    public HgncException Wrong(string problem) =>
        LocalErrors.Input(
            _path,
            problem,
            "Download it from HGNC again, and do not save it from a spreadsheet, which turns symbols such as MARCH1 into dates."
        );

    public void Dispose() => _reader.Dispose();

    private async Task<bool> ReadLineAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await _reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                return true;
            }
        }
        catch (Exception e) when (DatasetFile.IsReadError(e))
        {
            throw DatasetFile.Unreadable(_path, e);
        }
        // A truncated cell looks like a shorter one.
        return _text.IsAtLineEnd
            ? false
            : throw Wrong($"ends within line {Line}: it was probably cut short");
    }

    // The replacement character for invalid UTF-8 can also be in the file itself. Replacing bytes silently would change a name.
    private void CheckUtf8(int column)
    {
        try
        {
            _ = Utf8Text.Read(_reader.GetRawSpan(column));
        }
        catch (DecoderFallbackException e)
        {
            throw LocalErrors.Input(
                _path,
                $"is not text in UTF-8: see line {Line}",
                "Download it from HGNC again, and do not save it in another program.",
                e
            );
        }
    }

    // For JSON, the reader makes control characters visible. A table must give the same records.
    private static string Unquote(string cell) =>
        ControlText.Show(
            cell.Length >= 2 && cell[0] == '"' && cell[cell.Length - 1] == '"'
                ? cell.Substring(1, cell.Length - 2).Replace("\"\"", "\"")
                : cell
        );
}
