using System;

namespace Hgnc.Local.Search;

/// <summary>
/// Scores by the formula of the service's search server (Lucene's BM25 with k1 = 1.2). For <c>symbol:BRCA1</c> among 45,613
/// records it gives 4.692048, the same as the service.
/// </summary>
internal static class Bm25
{
    // SQLite's bm25 uses the same formula times this factor, which Lucene dropped in version 8.
    private const double K1PlusOne = 2.2;

    /// <summary>The score of each match of a term that occurs once in a field whose length does not count.</summary>
    /// <param name="records">The number of records with the field.</param>
    /// <param name="matches">The number of records with the term.</param>
    public static double Keyword(long records, long matches) =>
        Math.Log(1 + ((Math.Max(records, matches) - matches + 0.5) / (matches + 0.5))) / K1PlusOne;

    /// <summary>The score for SQLite's score, where lower is better.</summary>
    public static double Prose(double sqlite) => Math.Max(0, -sqlite) / K1PlusOne;
}
