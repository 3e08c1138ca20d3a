using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Tables.Columns;
using Hgnc.Tables.Reading;

namespace Hgnc.Tables.Forms;

/// <summary>
/// Finds a table among lines of other kinds, which outnumber its rows: the settings of an instrument, sections, and notes below the table.
/// </summary>
/// <param name="Start">The index of its header among the lines, or -1 if none has the name of a column of genes.</param>
/// <param name="Delimiter">The character between its cells.</param>
/// <param name="IsSectioned">Whether there are lines such as <c>[Results]</c> or <c>* Block Type = 96-Well</c>.</param>
internal sealed record BuriedTable(int Start, byte Delimiter, bool IsSectioned)
{
    // A report has fewer lines above its tables.
    private const int MaxLines = 2_000;

    private static readonly byte[] Candidates = { (byte)'\t', (byte)';', (byte)',' };

    /// <summary>The table, or null if the file is not of this kind.</summary>
    /// <param name="text">The first bytes.</param>
    /// <param name="preamble">The lines, and the number of comments above.</param>
    /// <param name="delimiter">The delimiter of most lines, or 0.</param>
    /// <param name="options">The user's options.</param>
    public static BuriedTable? Find(
        ReadOnlySpan<byte> text,
        Preamble preamble,
        byte delimiter,
        TableOptions options
    )
    {
        var own = preamble.Lines.Take(MaxLines).Skip(preamble.Count);
        // Nearly all tables have none, and their lines are not copied.
        if (delimiter != 0 && !HasSections(text, own))
        {
            return null;
        }
        var lines = new List<byte[]>();
        foreach (var line in own)
        {
            lines.Add(text.Slice(line.Start, line.Length).ToArray());
        }
        var candidates = options.Delimiter is { } given ? new[] { (byte)given } : Candidates;
        var headers = candidates
            .SelectMany(candidate =>
                FindHeaders(lines, candidate, options.ColumnNumber is null ? options.Column : null)
            )
            .OrderBy(header => IsBelowResults(lines, header.Start) ? 0 : 1)
            .ThenBy(header => header.Start)
            .ToList();
        if (headers.Count == 0)
        {
            return
                lines.Count > 0
                && options.Column is null
                && IsSectionLine(lines[0])
                && lines.Count(IsPart) > 1
                ? new BuriedTable(-1, delimiter, true)
                : null;
        }
        var (start, found) = headers[0];
        // A row of data can be in brackets, too, but not above the header.
        var isSectioned = lines.Take(start).Any(line => IsSectionLine(line));
        // Symbols above the header are a list, not a title.
        return isSectioned || (delimiter == 0 && start > 0 && !lines.Take(start).Any(IsSymbol))
            ? new BuriedTable(preamble.Count + start, found, isSectioned)
            : null;
    }

    private static bool HasSections(ReadOnlySpan<byte> text, IEnumerable<TextLines.Line> lines)
    {
        foreach (var line in lines)
        {
            if (IsSectionLine(text.Slice(line.Start, line.Length)))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsSectionLine(ReadOnlySpan<byte> line) =>
        SectionLines.IsTitle(line) || SectionLines.IsStarred(line);

    private static IEnumerable<(int Start, byte Delimiter)> FindHeaders(
        List<byte[]> lines,
        byte delimiter,
        string? column
    )
    {
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var count = CellReader.Count(lines[i], delimiter, hasQuotes: true);
            if (
                count > 1
                && CellReader.Count(lines[i + 1], delimiter, hasQuotes: true) == count
                && CellReader
                    .ReadAll(lines[i], delimiter)
                    .Exists(name =>
                        ColumnNames.IsKnown(name)
                        || string.Equals(name, column, StringComparison.OrdinalIgnoreCase)
                    )
            )
            {
                yield return (i, delimiter);
            }
        }
    }

    // A section is called Results, Assay or Data; others have the same genes, such as Sample Setup.
    private static bool IsBelowResults(List<byte[]> lines, int header) =>
        header > 0
        && SectionLines.Title(lines[header - 1])?.ToUpperInvariant()
            is "RESULTS"
                or "DATA"
                or "ASSAY";

    // A list of genes can have titles in brackets, too, but neither settings nor cells.
    private static bool IsPart(byte[] line) =>
        SectionLines.IsSetting(line)
        || Candidates.Any(candidate => CellReader.Count(line, candidate, hasQuotes: true) > 1);

    private static bool IsSymbol(byte[] line) => CellText.IsLikeSymbol(TextBytes.Decode(line));
}
