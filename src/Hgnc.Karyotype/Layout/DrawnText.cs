using System.Globalization;
using System.Text;

namespace Hgnc.Karyotype.Layout;

/// <summary>Text in a form that a drawing can hold, and its approximate width.</summary>
internal static class DrawnText
{
    /// <summary>The text in one line, shortened to a maximum length and without characters that XML cannot hold.</summary>
    public static string Clean(string? text, int longest)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }
        var source = ControlText.Show(text!.Length > longest ? text.Substring(0, longest) : text);
        var clean = new StringBuilder(source.Length + 1);
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            if (
                char.IsHighSurrogate(c)
                && i + 1 < source.Length
                && char.IsLowSurrogate(source[i + 1])
            )
            {
                clean.Append(c).Append(source[++i]);
            }
            else if (char.IsSurrogate(c) || c is '\ufffe' or '\uffff')
            {
                // If a surrogate pair was cut, the ellipsis replaces it.
                if (i + 1 < source.Length || text.Length <= longest)
                {
                    clean.Append('\ufffd');
                }
            }
            else
            {
                clean.Append(char.IsWhiteSpace(c) ? ' ' : c);
            }
        }
        return (text.Length > longest ? clean.Append('…') : clean).ToString().Trim();
    }

    /// <summary>The maximum width of a text in common fonts.</summary>
    public static double Width(string text, double size)
    {
        var width = 0.0;
        foreach (var c in text)
        {
            width += c switch
            {
                'i' or 'l' or 'I' or 'j' or '.' or ',' or ':' or '\'' or '|' or ' ' => 0.33,
                'm' or 'w' or 'M' or 'W' or '%' or '@' => 0.92,
                >= 'A' and <= 'Z' => 0.7,
                >= '\u1100' => 1.02,
                _ => 0.6,
            };
        }
        return width * size;
    }

    /// <summary>A position or a length in the drawing. Two digits are more precise than a screen.</summary>
    public static string Number(double value) =>
        value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A count, such as 1,204.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun, such as 1 gene or 2 genes.</summary>
    public static string Count(long count, string what) =>
        $"{Count(count)} {what}{(count == 1 ? "" : "s")}";
}
