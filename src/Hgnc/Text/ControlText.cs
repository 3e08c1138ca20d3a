using System;
using System.Text;

namespace Hgnc;

/// <summary>
/// Makes text safe for a terminal: control characters, which HGNC's data do not have, are made visible. Otherwise text from another
/// source could move the cursor, change the window or hide the text before it.
/// </summary>
public static class ControlText
{
    private const char Delete = '\u007f';
    private const char Pictures = '\u2400';
    private const char PictureOfDelete = '\u2421';
    private const char PictureOfEscape = '\u241b';

    /// <summary>
    /// The text, with each control character replaced by its symbol (U+2400 and on): <c>␛</c> for ESC. A control character from U+0080 on, which has no
    /// symbol, becomes the equivalent two (ECMA-48): <c>␛[</c> for CSI. Tabs and line ends stay.
    /// </summary>
    public static string Show(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }
        var first = 0;
        while (first < text.Length && IsHarmless(text, first))
        {
            first++;
        }
        return first == text.Length ? text : Show(text, first);
    }

    private static string Show(string text, int first)
    {
        var shown = new StringBuilder(text, 0, first, text.Length + 16);
        for (var i = first; i < text.Length; i++)
        {
            var c = text[i];
            if (IsHarmless(text, i))
            {
                shown.Append(c);
            }
            else if (c < Delete)
            {
                shown.Append((char)(Pictures + c));
            }
            else if (c == Delete)
            {
                shown.Append(PictureOfDelete);
            }
            else
            {
                shown.Append(PictureOfEscape).Append((char)(c - '\u0080' + '@'));
            }
        }
        return shown.ToString();
    }

    // A carriage return by itself makes a line overwrite itself.
    private static bool IsHarmless(string text, int i) =>
        !char.IsControl(text[i])
        || text[i] is '\t' or '\n'
        || (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n');
}
