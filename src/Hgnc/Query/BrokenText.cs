using System;

namespace Hgnc.Query;

/// <summary>
/// Text with an unpaired surrogate, which a program leaves when it truncates text carelessly. No address and no
/// file can contain it: one platform would send something else, and another throws.
/// </summary>
internal static class BrokenText
{
    public const string Problem = "has half of a surrogate pair";

    public const string Advice = "The text was truncated: copy it again from its source.";

    private const int Shown = 60;

    /// <summary>The position of the first unpaired surrogate, or -1.</summary>
    public static int Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return i;
            }
            i++;
        }
        return -1;
    }

    /// <exception cref="HgncException">The value has an unpaired surrogate.</exception>
    public static void Refuse(string value)
    {
        var position = Find(value);
        if (position >= 0)
        {
            var from = Math.Max(0, position - (Shown / 2));
            var near = value.Substring(from, Math.Min(Shown, value.Length - from));
            throw new HgncException(
                HgncErrorKind.BadInput,
                FormattableString.Invariant($"'{near}' {Problem} (character {position + 1})."),
                Advice
            );
        }
    }
}
