namespace Hgnc.Resolution.Identifiers;

/// <summary>Numbers that are identifiers, also in the form of a spreadsheet or a data frame: <c>672.0</c> is 672.</summary>
internal static class WholeNumber
{
    /// <summary>The digits of a whole number, or null.</summary>
    public static string? Read(string text)
    {
        var end = CountDigits(text, 0);
        return end == 0 ? null
            : end == text.Length ? text
            : IsPoint(text[end]) && AreZeros(text, end + 1) ? text.Substring(0, end)
            : null;
    }

    /// <summary>Whether a text is a number with a fraction other than zero.</summary>
    public static bool HasFraction(string text)
    {
        var end = CountDigits(text, 0);
        return end > 0
            && end + 1 < text.Length
            && IsPoint(text[end])
            && CountDigits(text, end + 1) == text.Length
            && !AreZeros(text, end + 1);
    }

    /// <summary>Whether a text is a number with a comma that can mean thousands or a fraction, such as <c>100,287</c>.</summary>
    public static bool HasThousands(string text) =>
        text.IndexOf(',') is > 0 and var comma
        && CountDigits(text, 0) == comma
        && CountDigits(text, comma + 1) is var end
        && end - comma == 4
        && (end == text.Length || text[end] == ',');

    /// <summary>Whether a text is a number with an exponent, such as <c>1.00E+08</c>, whose last digits may be lost.</summary>
    public static bool HasExponent(string text)
    {
        var at = CountDigits(text, 0);
        if (at == 0)
        {
            return false;
        }
        if (at < text.Length && IsPoint(text[at]))
        {
            at = CountDigits(text, at + 1);
        }
        if (at >= text.Length || (text[at] | ' ') != 'e')
        {
            return false;
        }
        at++;
        if (at < text.Length && text[at] is '+' or '-')
        {
            at++;
        }
        return at < text.Length && CountDigits(text, at) == text.Length;
    }

    private static int CountDigits(string text, int from)
    {
        while (from < text.Length && text[from] is >= '0' and <= '9')
        {
            from++;
        }
        return from;
    }

    private static bool AreZeros(string text, int from)
    {
        var at = from;
        while (at < text.Length && text[at] == '0')
        {
            at++;
        }
        return at == text.Length && at > from && !IsThousands(text, from);
    }

    // 14,000 has a thousands separator: a decimal fraction is not written with three zeros.
    private static bool IsThousands(string text, int from) =>
        text[from - 1] == ',' && text.Length - from == 3;

    private static bool IsPoint(char c) => c is '.' or ',';
}
