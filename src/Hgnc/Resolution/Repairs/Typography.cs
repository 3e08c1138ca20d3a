using System;
using System.Globalization;
using System.Text;

namespace Hgnc.Resolution.Repairs;

/// <summary>
/// Writes a text in plain characters if Unicode has others with the same meaning: dashes, quotes, spaces, fullwidth and
/// superscript forms, and letters of another script that look like Latin ones. Invisible characters and <see cref="Markup"/> are removed, and text in a
/// wrong encoding is read again.
/// </summary>
internal static class Typography
{
    // Cyrillic, Greek and Turkish letters that look like Latin ones, and their Latin counterparts.
    private const string LookAlikes = "АВЕЅІЈКМНОРСТХУаеѕіјорсхуΑΒΕΖΗΙΚΜΝΟΡΤΥΧοİı";
    private const string Latin = "ABESIJKMHOPCTXYaesijopcxyABEZHIKMNOPTYXoIi";

    // The characters of Windows-1252 for the bytes from 80 to 9F. The others are those of Unicode.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private static readonly Encoding Utf8 = new UTF8Encoding(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>
    /// The text without markup. If all of it is UTF-8 that a program read as Windows-1252, it is read again: <c>TNF-Î±</c> is TNF-α.
    /// </summary>
    public static string Decode(string text)
    {
        var bare = Markup.Strip(text);
        if (IsAscii(bare))
        {
            return bare;
        }
        var bytes = new byte[bare.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            var at = bare[i] < 128 ? -1 : Windows.IndexOf(bare[i]);
            if (at < 0 && bare[i] is > '\u00FF' or (>= '\u0080' and < '\u00A0'))
            {
                return bare;
            }
            bytes[i] = (byte)(at < 0 ? bare[i] : at + 0x80);
        }
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return bare;
        }
    }

    /// <summary>The text in plain characters, or the text itself if it is already plain.</summary>
    public static string MakePlain(string text)
    {
        var bare = Decode(text);
        if (IsAscii(bare))
        {
            return bare;
        }
        var plain = new StringBuilder(bare.Length);
        foreach (var c in Compose(bare))
        {
            Append(plain, c);
        }
        return plain.ToString().Trim();
    }

    private static void Append(StringBuilder plain, char c)
    {
        if (c < 128)
        {
            plain.Append(c);
            return;
        }
        switch (char.GetUnicodeCategory(c))
        {
            case UnicodeCategory.DashPunctuation:
                plain.Append('-');
                break;
            case UnicodeCategory.SpaceSeparator:
            case UnicodeCategory.LineSeparator:
            case UnicodeCategory.ParagraphSeparator:
                plain.Append(' ');
                break;
            case UnicodeCategory.Format:
            case UnicodeCategory.Control:
            case UnicodeCategory.NonSpacingMark when c is >= '\uFE00' and <= '\uFE0F':
                break;
            case UnicodeCategory.InitialQuotePunctuation:
            case UnicodeCategory.FinalQuotePunctuation:
                plain.Append(c is '«' or '»' or '“' or '”' or '‟' ? '"' : '\'');
                break;
            default:
                plain.Append(Plain(c));
                break;
        }
    }

    private static char Plain(char c)
    {
        // Unicode does not classify minus signs and the hyphen bullet as dashes.
        if (c is '\u2212' or '\u2043' or '\u02D7' or '\u2796' or '\u00AF')
        {
            return '-';
        }
        if (c is '\u2032' or '\u02B9' or '\u02BC' or '\u00B4' or '\u02CA')
        {
            return '\'';
        }
        if (c is '\u2044' or '\u2215')
        {
            return '/';
        }
        if (c is '\u2236' or '\u02D0' or '\uA789')
        {
            return ':';
        }
        if (c is '\u00B7' or '\u2024' or '\u2219')
        {
            return '.';
        }
        var at = LookAlikes.IndexOf(c);
        return at < 0 ? c : Latin[at];
    }

    // Fullwidth, superscript and ligature forms become their plain characters.
    private static string Compose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (Exception e) when (e is PlatformNotSupportedException or ArgumentException)
        {
            // Without ICU, some runtimes support only ASCII, and an unpaired surrogate is not valid text.
            return text;
        }
    }

    private static bool IsAscii(string text)
    {
        foreach (var c in text)
        {
            if (c >= 128)
            {
                return false;
            }
        }
        return true;
    }
}
