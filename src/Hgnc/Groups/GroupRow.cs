using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CsvHelper;

namespace Hgnc.Groups;

/// <summary>A row of one of HGNC's files of gene groups. HGNC's database writes <c>NULL</c> for a missing value.</summary>
internal sealed class GroupRow
{
    private const string Null = "NULL";
    private const string Prefix = "HGNC:";

    private readonly string _file;
    private readonly long _line;
    private readonly Dictionary<string, string> _cells;

    private GroupRow(string file, long line, Dictionary<string, string> cells)
    {
        _file = file;
        _line = line;
        _cells = cells;
    }

    /// <summary>The rows of a file.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="needed">The required columns, in any order.</param>
    /// <exception cref="HgncException">A required column is missing.</exception>
    public static IEnumerable<GroupRow> ReadAll(Stream stream, string file, string[] needed)
    {
        using var reader = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                HasHeader = false,
                TrackLineNumbers = true,
                SkipEmptyLines = true,
            }
        );
        string[]? header = null;
        while (Advance(reader, file))
        {
            var cells = Enumerable
                .Range(0, reader.FieldCount)
                .Select(i => ControlText.Show(reader.GetString(i)))
                .ToArray();
            if (header is null)
            {
                header = cells
                    .Select(cell => cell.Trim('\uFEFF', ' ', '"').ToLowerInvariant())
                    .ToArray();
                if (
                    needed.FirstOrDefault(column =>
                        !header.Contains(column, StringComparer.Ordinal)
                    ) is
                    { } missing
                )
                {
                    throw Wrong(file, $"has no column {missing}");
                }
                continue;
            }
            if (cells.Length != header.Length)
            {
                throw Wrong(
                    file,
                    FormattableString.Invariant(
                        $"has {cells.Length} cells in line {reader.LineNumber}, but its header has {header.Length}"
                    )
                );
            }
            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < cells.Length; i++)
            {
                row[header[i]] = cells[i];
            }
            yield return new GroupRow(file, reader.LineNumber, row);
        }
        if (header is null)
        {
            throw Wrong(file, "is empty");
        }
    }

    /// <summary>The text of a column, or null.</summary>
    public string? Text(string column) =>
        _cells.TryGetValue(column, out var cell)
        && cell.Trim() is { Length: > 0 } text
        && text != Null
            ? text
            : null;

    /// <summary>The whole number in a column.</summary>
    public long Number(string column) =>
        long.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw NoNumber(column);

    /// <summary>The HGNC ID in a column. HGNC's database stores it without the prefix.</summary>
    public string HgncId(string column)
    {
        var text = Text(column) ?? "";
        var digits = text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? text.Substring(Prefix.Length)
            : text;
        return long.TryParse(
            digits,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? FormattableString.Invariant($"{Prefix}{number}")
            : throw NoNumber(column);
    }

    private static bool Advance(CsvReader reader, string file)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception e) when (e is CsvFormatException or CsvValidationException)
        {
            throw Wrong(file, $"is not a table: {e.Message.TrimEnd('.')}", e);
        }
    }

    private HgncException NoNumber(string column) =>
        Wrong(
            _file,
            FormattableString.Invariant($"has no number in the column {column} of line {_line}")
        );

    private static HgncException Wrong(string file, string problem, Exception? inner = null) =>
        new(
            HgncErrorKind.BadData,
            $"The file '{file}' {problem}.",
            "Download HGNC's files of gene groups again, and do not save them in another program.",
            inner
        );
}
