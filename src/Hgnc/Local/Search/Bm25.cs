using System;

namespace Hgnc.Local.Search;

/// <summary>
/// Scores by the formula of the service's search server (Lucene's BM25 with k1 = 1.2). For <c>symbol:BRCA1</c> among 45,613
/// records it gives 4.692048, which is what the service gives.
/// </summary>
internal static class Bm25
{
    // SQLite's bm25 has the same formula times this; Lucene left the factor out with version 8.
    private const double K1PlusOne = 2.2;

    /// <summary>The score of every match of a term that stands once in a field whose length is not counted.</summary>
    /// <param name="records">How many records have the field.</param>
    /// <param name="matches">How many have the term in it.</param>
    public static double Keyword(long records, long matches) =>
        Math.Log(1 + ((Math.Max(records, matches) - matches + 0.5) / (matches + 0.5))) / K1PlusOne;

    /// <summary>The score for SQLite's, which is the lower the better.</summary>
    public static double Prose(double sqlite) => Math.Max(0, -sqlite) / K1PlusOne;
}
