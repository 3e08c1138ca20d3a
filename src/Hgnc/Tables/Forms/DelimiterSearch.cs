using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Tables.Columns;
using Hgnc.Tables.Reading;

namespace Hgnc.Tables.Forms;

/// <summary>Detects the character between cells: the one for which most lines have the same number of cells.</summary>
internal static class DelimiterSearch
{
    // A comma can be part of numbers, and a space of anything, so the first of several matching candidates counts.
    private static readonly byte[] Candidates =
    {
        (byte)'\t',
        (byte)';',
        (byte)',',
        (byte)'|',
        (byte)' ',
    };

    private const double MinScore = 0.5;

    /// <summary>The delimiter, or 0 for a list.</summary>
    /// <param name="lines">The first lines, without comments and blank lines.</param>
    public static byte Find(IReadOnlyList<byte[]> lines)
    {
        var (best, bestScore) = ((byte)0, 0.0);
        foreach (var candidate in Candidates)
        {
            var counts = lines
                .Select(line => CellReader.Count(line, candidate, hasQuotes: true))
                .ToList();
            var score = Score(lines, counts, candidate);
            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }
        return best;
    }

    /// <summary>The most frequent number of cells, among lines with more than one.</summary>
    public static int UsualCount(IEnumerable<int> counts) =>
        counts
            .Where(count => count > 1)
            .GroupBy(count => count)
            .OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.Key)
            .Select(group => group.Key)
            .FirstOrDefault();

    private static double Score(
        IReadOnlyList<byte[]> lines,
        IReadOnlyList<int> counts,
        byte candidate
    )
    {
        var usual = UsualCount(counts);
        if (usual < 2)
        {
            return 0;
        }
        // The header of R's write.table is one cell shorter.
        var same = counts.Count(count => count == usual);
        same += counts[0] == usual - 1 && MayBeShorter(lines[0], counts[0], candidate) ? 1 : 0;
        var score = (double)same / counts.Count;
        var isHeader =
            counts[0] > 1
            && CellReader.ReadAll(lines[0], candidate).Any(name => ColumnNames.IsKnown(name));
        if (candidate == ' ' && !(score >= 0.8 && IsSpaced(lines, usual, isHeader)))
        {
            return 0;
        }
        if ((candidate == '|' && counts[0] < 2) || IsListOfLists(lines, candidate))
        {
            return 0;
        }
        return isHeader ? Math.Max(score, MinScore) + 0.25
            : score >= MinScore ? score
            : 0;
    }

    // Otherwise it is text, not a table: the header Gene Symbol above HLA A.
    private static bool IsSpaced(IReadOnlyList<byte[]> lines, int usual, bool isHeader)
    {
        var header = CellReader.ReadAll(lines[0], (byte)' ');
        // R quotes all names, and the names of the rows. In a list, a first name of two words can be in quotation marks alone.
        if (IsQuoted(lines[0]) && (header.Count > 1 || lines.Skip(1).All(IsQuoted)))
        {
            return true;
        }
        if (usual < 3 || lines.Count < 2)
        {
            return false;
        }
        var rows = lines.Skip(1).Select(line => CellReader.ReadAll(line, (byte)' ')).ToList();
        if (isHeader)
        {
            return rows[0]
                .Where((_, i) => i >= header.Count || !ColumnNames.IsKnown(header[i]))
                .Any(NumberText.IsNumber);
        }
        if (header.Any(NumberText.IsNumber) || rows.Exists(row => row.Count != usual))
        {
            return false;
        }
        // R's write.table without quotes: names above numbers.
        return rows.TrueForAll(row =>
                row.Skip(1).All(cell => NumberText.IsNumber(cell) || CellText.IsMissing(cell))
            )
            // STRING: a name for each column, and no cell is empty, as it is between two spaces.
            || (
                header.Count == usual
                && rows.Count > 1
                && rows.TrueForAll(row => row.TrueForAll(cell => cell.Length > 0))
                && Enumerable
                    .Range(0, usual)
                    .Any(i => rows.TrueForAll(row => NumberText.IsNumber(row[i])))
            );
    }

    // The header Genes above TP53, WRAP53: a line has several genes. But R writes the numbers of the rows without a name.
    private static bool IsListOfLists(IReadOnlyList<byte[]> lines, byte candidate)
    {
        var rows = lines.Select(line => CellReader.ReadAll(line, candidate)).ToList();
        return candidate != '\t'
            && rows[0].Count == 1
            && (ColumnNames.IsKnown(rows[0][0]) || ColumnNames.IsListName(rows[0][0]))
            && !rows.Skip(1).Any(row => row.Count > 1 && row.Any(ColumnNames.IsKnown))
            && !rows.Skip(1).All(row => row.Count == 2 && NumberText.IsCount(row[0]));
    }

    private static bool MayBeShorter(byte[] header, int count, byte candidate) =>
        count > 1 || IsQuoted(header) || candidate == '\t';

    private static bool IsQuoted(byte[] line) => line.Length > 1 && line[0] == QuotedCell.Quote;
}
