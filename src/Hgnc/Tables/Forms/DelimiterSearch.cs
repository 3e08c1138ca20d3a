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

    private const double Enough = 0.5;

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
        if (candidate == '|' && counts[0] < 2)
        {
            return 0;
        }
        return isHeader ? Math.Max(score, Enough) + 0.25
            : score >= Enough ? score
            : 0;
    }

    // Otherwise it is text, not a table: the header Gene Symbol above HLA A.
    private static bool IsSpaced(IReadOnlyList<byte[]> lines, int usual, bool isHeader) =>
        IsQuoted(lines[0])
        || (
            isHeader
            && usual > 2
            && lines.Count > 1
            && CellReader.ReadAll(lines[1], (byte)' ').Any(NumberText.IsNumber)
        );

    private static bool MayBeShorter(byte[] header, int count, byte candidate) =>
        count > 1 || IsQuoted(header) || candidate == '\t';

    private static bool IsQuoted(byte[] line) => line.Length > 1 && line[0] == QuotedCell.Quote;
}
