namespace Hgnc;

/// <summary>A query that cannot be asked, with the place in its text that is wrong.</summary>
public sealed class HgncQueryException : HgncException
{
    /// <summary>An error in a query's text.</summary>
    public HgncQueryException(string query, int position, int length, string problem, string advice)
        : base(HgncErrorKind.BadQuery, Describe(query, position, problem), advice)
    {
        Query = query;
        Position = position;
        Length = length;
    }

    /// <summary>The query's text.</summary>
    public string Query { get; }

    /// <summary>Where the wrong part begins, counted from 0.</summary>
    public int Position { get; }

    /// <summary>How long the wrong part is, in characters.</summary>
    public int Length { get; }

    private const int Shown = 60;

    // A query of thousands of characters is shown by the neighbourhood of the error.
    private static string Describe(string query, int position, string problem)
    {
        var from =
            query.Length <= Shown
                ? 0
                : System.Math.Max(0, System.Math.Min(position - (Shown / 2), query.Length - Shown));
        // A character of two halves is not cut in two.
        from += IsWithinPair(query, from) ? 1 : 0;
        var end = System.Math.Min(from + Shown, query.Length);
        var text = query.Substring(from, end - from - (IsWithinPair(query, end) ? 1 : 0));
        var shown = (from > 0 ? "…" : "") + text + (from + text.Length < query.Length ? "…" : "");
        return $"The query '{shown}' {problem} (character {position + 1}).";
    }

    private static bool IsWithinPair(string text, int place) =>
        place > 0 && place < text.Length && char.IsSurrogatePair(text[place - 1], text[place]);
}
