namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>Rules out a date by the first characters of a text, which is sufficient for nearly all symbols.</summary>
internal static class DateShape
{
    private const int ShortestMonth = 3;
    private const int LongYear = 4;

    /// <summary>Whether the text may be a date. If false, it certainly is not.</summary>
    public static bool CanBeDate(string text)
    {
        // The shortest date is 9/7.
        if (text.Length < 3)
        {
            return false;
        }
        return IsLetter(text[0]) ? CanFollow(text, Letters(text, 0))
            : IsDigit(text[0]) ? CanFollowDigits(text)
            : text[0] >= '\u0080' && HasDigit(text);
    }

    // If a word comes first, a number must follow after a separator, or a year without one.
    private static bool CanFollow(string text, int end)
    {
        if (end < text.Length && text[end] >= '\u0080')
        {
            return HasDigit(text);
        }
        // A shorter word cannot be a month, but it can be a weekday: Do, 7. September.
        if (end == text.Length || (end < ShortestMonth && text[end] is not (',' or '.')))
        {
            return false;
        }
        var next = end;
        while (next < text.Length && !IsDigit(text[next]) && !IsLetter(text[next]))
        {
            next++;
        }
        return next < text.Length
            && (
                IsDigit(text[next])
                    ? next > end || IsLongYear(text, next)
                    : text.IndexOf(' ', end) >= 0 && HasDigit(text)
            );
    }

    // A single letter after the digits is not a month: 5S, 2A-1. Bare digits are a serial number or year, month and day.
    private static bool CanFollowDigits(string text)
    {
        var isBare = true;
        for (var i = 1; i < text.Length; i++)
        {
            isBare = isBare && IsDigit(text[i]);
            if (IsLetter(text[i]))
            {
                var end = Letters(text, i);
                return end - i > 1
                    || (end < text.Length && text[end] >= '\u0080')
                    || text[i] == 'T';
            }
        }
        return !isBare || text.Length is 5 or 8;
    }

    private static bool IsLongYear(string text, int from)
    {
        if (text.Length - from != LongYear)
        {
            return false;
        }
        for (var i = from; i < text.Length; i++)
        {
            // Other scripts have digits of their own.
            if (!IsDigit(text[i]) && text[i] < '\u0080')
            {
                return false;
            }
        }
        return true;
    }

    private static int Letters(string text, int from)
    {
        while (from < text.Length && IsLetter(text[from]))
        {
            from++;
        }
        return from;
    }

    private static bool HasDigit(string text)
    {
        foreach (var c in text)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetter(char c) => (char)(c | 0x20) is >= 'a' and <= 'z' && c < '\u0080';
}
