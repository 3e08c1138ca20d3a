using System.Net;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Resolution.Repairs;

/// <summary>Removes what a web page leaves around a name: <c>&lt;i&gt;TP53&lt;/i&gt;</c>, <c>TP53&amp;nbsp;</c>, <c>&amp;beta;-catenin</c>.</summary>
internal static class Markup
{
    // A raised letter or number is a footnote, not part of the name.
    private static readonly Regex Raised = new(
        "<sup>[^<]*</sup>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    private static readonly Regex Tag = new(
        "</?[a-z][a-z0-9]*(?: [^<>]*)?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>The text without tags, and with the characters for its entities.</summary>
    public static string TakeOff(string text)
    {
        var isTagged = text.IndexOf('<') is >= 0 and var at && text.IndexOf('>', at) > at;
        var bare = isTagged ? Tag.Replace(Raised.Replace(text, ""), "") : text;
        var decoded = bare.IndexOf('&') >= 0 ? WebUtility.HtmlDecode(bare) : bare;
        return decoded.Length < text.Length ? decoded.Trim() : text;
    }
}
