namespace Hgnc;

/// <summary>An invalid query, with the position of the error in its text.</summary>
public sealed class HgncQueryException : HgncException
{
    /// <summary>Creates an error in the text of a query.</summary>
    public HgncQueryException(string query, int position, int length, string problem, string advice)
        : base(HgncErrorKind.BadQuery, Describe(query, position, problem), advice)
    {
        Query = query;
        Position = position;
        Length = length;
    }

    /// <summary>The text of the query.</summary>
    public string Query { get; }

    /// <summary>The start of the wrong part, counted from 0.</summary>
    public int Position { get; }

    /// <summary>The length of the wrong part in characters.</summary>
    public int Length { get; }

    private const int Shown = 60;

    // For a query of thousands of characters, only the part around the error is shown.
    private static string Describe(string query, int position, string problem)
    {
        var from =
            query.Length <= Shown
                ? 0
                : System.Math.Max(0, System.Math.Min(position - (Shown / 2), query.Length - Shown));
        // Surrogate pairs are not split.
        from += IsWithinPair(query, from) ? 1 : 0;
        var end = System.Math.Min(from + Shown, query.Length);
        var text = query.Substring(from, end - from - (IsWithinPair(query, end) ? 1 : 0));
        var shown = (from > 0 ? "…" : "") + text + (from + text.Length < query.Length ? "…" : "");
        return $"The query '{shown}' {problem} (character {position + 1}).";
    }

    private static bool IsWithinPair(string text, int position) =>
        position > 0
        && position < text.Length
        && char.IsSurrogatePair(text[position - 1], text[position]);
}
