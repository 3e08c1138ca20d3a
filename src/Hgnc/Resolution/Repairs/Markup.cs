using System.Net;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Resolution.Repairs;

/// <summary>
/// Removes what a page of the web, Markdown or LaTeX leaves around a name: <c>&lt;i&gt;TP53&lt;/i&gt;</c>, <c>TP53&amp;nbsp;</c>,
/// <c>&amp;beta;-catenin</c>, <c>**TP53**</c>, <c>\textit{TP53}</c>, <c>TNF-$\alpha$</c>.
/// </summary>
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

    private const string Marks = "*_`";

    private static readonly Regex Marked = new(
        @"^(?<mark>\*+|_+|`+)(?<name>[^*_`\s](?:.*[^*_`\s])?)\k<mark>$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    private static readonly Regex Command = new(
        @"\\(?:text(?:it|bf|rm|sf|tt|sl)|emph|math(?:it|rm|bf|sf))\{(?<name>[^{}]*)\}",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    private static readonly Regex Letter = new(
        @"(?<dollar>\$?)\\(?<name>[A-Za-z]+)\k<dollar>",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>The text without tags and marks, and with the characters for its entities and commands.</summary>
    public static string Strip(string text)
    {
        var isTagged = text.IndexOf('<') is >= 0 and var at && text.IndexOf('>', at) > at;
        var bare = isTagged ? Tag.Replace(Raised.Replace(text, ""), "") : text;
        bare = bare.IndexOf('\\') >= 0 ? TakeOffCommands(bare) : bare;
        bare = bare.IndexOf('&') >= 0 ? WebUtility.HtmlDecode(bare) : bare;
        bare =
            bare.Length > 0 && Marks.IndexOf(bare[0]) >= 0 ? Marked.Replace(bare, "${name}") : bare;
        return bare.Length < text.Length ? bare.Trim() : text;
    }

    private static string TakeOffCommands(string text) =>
        Letter.Replace(
            Command.Replace(text, "${name}"),
            letter => GreekLetters.Letter(letter.Groups["name"].Value) ?? letter.Value
        );
}
