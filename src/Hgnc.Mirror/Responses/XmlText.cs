using System.Xml;

namespace Hgnc.Mirror.Responses;

/// <summary>Removes what XML 1.0 cannot hold even if escaped, such as most control characters.</summary>
internal static class XmlText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text, with a replacement character for each character that XML cannot hold.</summary>
    public static string Clean(string text)
    {
        var first = FindWrong(text, 0);
        if (first < 0)
        {
            return text;
        }
        var clean = text.ToCharArray();
        for (var i = first; i >= 0; i = FindWrong(text, i + 1))
        {
            clean[i] = Replacement;
        }
        return new string(clean);
    }

    private static int FindWrong(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                continue;
            }
            if (
                i + 1 < text.Length
                && char.IsHighSurrogate(text[i])
                && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])
            )
            {
                i++;
                continue;
            }
            return i;
        }
        return -1;
    }
}
