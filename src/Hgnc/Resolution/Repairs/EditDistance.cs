using System;

namespace Hgnc.Resolution.Repairs;

/// <summary>
/// The number of edits between two texts: characters inserted, deleted, replaced, or swapped with their neighbour (the optimal string
/// alignment distance). Case is ignored.
/// </summary>
internal static class EditDistance
{
    /// <summary>The number of edits, or the maximum plus one if there are more.</summary>
    public static int Count(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return most + 1;
        }
        var tooMany = most + 1;
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            // Further from the diagonal there are too many edits in any case.
            var from = Math.Max(1, i - most);
            var to = Math.Min(b.Length, i + most);
            row[from - 1] = from == 1 ? i : tooMany;
            var least = row[from - 1];
            for (var j = from; j <= to; j++)
            {
                var isSame = Upper(a[i - 1]) == Upper(b[j - 1]);
                var edits = Math.Min(row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1));
                if (j < i + most)
                {
                    edits = Math.Min(edits, last[j] + 1);
                }
                if (
                    i > 1
                    && j > 1
                    && Upper(a[i - 1]) == Upper(b[j - 2])
                    && Upper(a[i - 2]) == Upper(b[j - 1])
                )
                {
                    edits = Math.Min(edits, before[j - 2] + 1);
                }
                row[j] = edits;
                least = Math.Min(least, edits);
            }
            if (least > most)
            {
                return tooMany;
            }
            (before, last, row) = (last, row, before);
        }
        return Math.Min(last[b.Length], tooMany);
    }

    private static char Upper(char c) => char.ToUpperInvariant(c);
}
