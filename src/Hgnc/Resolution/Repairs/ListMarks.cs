using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Resolution.Identifiers;
using Hgnc.Text;

namespace Hgnc.Resolution.Repairs;

/// <summary>
/// Removes what a list, a footnote or a note of a document adds to a name: <c>• BRCA1</c>, <c>1) BRCA1</c>, <c>BRCA1†</c>, <c>BRCA1¹</c>, <c>BRCA1^a</c>,
/// <c>BRCA1 (exons 1-10)</c>, <c>BRCA1 gene</c>.
/// </summary>
internal static class ListMarks
{
    // A hyphen or a star is a mark only before a space.
    private const string SpacedBullets = "-–—*+";
    private const string Bullets = "•●▪■◦‣·∙⁃";

    private const string Footnotes = "*^†‡§¶#⁰¹²³⁴⁵⁶⁷⁸⁹ªºᵃᵇᶜᵈᵉᶠᵍʰ";
    private static readonly char[] BetweenFootnotes = (Footnotes + ", ").ToCharArray();

    private static readonly Regex Numbered = new(
        @"^(?:\([0-9]{1,3}\)|[0-9]{1,3}[.)])\s+(?<name>\S.*)$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    // A raised letter or digit in plain characters. A shorter text before it is a formula: Ca^2.
    private static readonly Regex Raised = new(
        @"(?<=^.{3,})\^\{?[A-Za-z0-9*]\}?$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    private const string Exon = "(?:exons?|ex|introns?)";

    private const string NoteWord =
        "human|homo sapiens|gene|protein|mrna|cdna|transcript|mutations?|variants?";

    // What reports and panels of genes say about a gene. Other words can be names: CDKN2A (p16).
    private const string Note =
        Exon
        + @"\.? ?[0-9][0-9 ,;–-]*(?: only)?|all exons|full gene|hot ?spots?(?: only)?|promoter(?: region)?"
        + "|del(?:etions?)?(?:/dup(?:lications?)?)?(?: only)?|dup(?:lications?)?(?: only)?|cnvs?|sequencing"
        + @"|n ?= ?[0-9]+|[0-9]+(?:\.[0-9]+)? ?%|p\.\S+|c\.\S+|(?-i:[A-Z][0-9]{1,4}(?:[A-Z*]|fs\S*))|h\. ?sapiens|"
        + NoteWord;

    // A note in brackets or after a comma, and some without a sign between them.
    private static readonly Regex Noted = new(
        $@"^(?:(?:human|the|gene)\s+)?(?<name>[^\s()\[\],]{{2,}})(?:\s*[(\[](?:{Note})[)\]]|,\s*(?:{Note})"
            + $@"|\s+(?:{Exon} ?[0-9][0-9 ,–-]*|(?-i:[A-Z][0-9]{{2,4}}[A-Z*])|{NoteWord}))$|^(?:human|gene)\s+(?<name>\S{{2,}})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    private static readonly Regex Changed = new(
        @"^\S{2,}\s*[\s,(\[](?<second>[A-Z][0-9]{1,4}[A-Z])[)\]]?$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>The name without a note about the gene after it, or null.</summary>
    public static string? TakeOffNote(string text) =>
        text.IndexOf(' ') > 0
        && Noted.Match(text) is { Success: true } match
        && CanBeName(match.Groups["name"].Value)
            ? match.Groups["name"].Value
            : null;

    /// <summary>The second word of a text with two, if it looks like the change of a protein: it can also be a gene, as in <c>GFAP S100B</c>; otherwise null.</summary>
    public static string? ReadSecond(string text) =>
        text.IndexOf(' ') > 0 && Changed.Match(text) is { Success: true } match
            ? match.Groups["second"].Value
            : null;

    /// <summary>The name without a bullet before it and without footnotes after it; null if there are none, or the rest is not a name.</summary>
    public static string? Strip(string text)
    {
        var name = text;
        if (name.Length > 2 && SpacedBullets.IndexOf(name[0]) >= 0 && char.IsWhiteSpace(name[1]))
        {
            name = name.Substring(1).Trim();
        }
        else if (name.Length > 1 && Bullets.IndexOf(name[0]) >= 0)
        {
            name = name.Substring(1).Trim();
        }
        if (name.IndexOf('^') > 0)
        {
            name = Raised.Replace(name, "");
        }
        if (name.Length > 1 && Footnotes.IndexOf(name[name.Length - 1]) >= 0)
        {
            name = name.TrimEnd(BetweenFootnotes);
        }
        return name.Length < text.Length && CanBeName(name) ? name : null;
    }

    /// <summary>The name without the number of a list before it, or null. A spreadsheet's date can look the same: <c>1. MAR</c>.</summary>
    public static string? TakeOffNumber(string text) =>
        Numbered.Match(text) is { Success: true } match && CanBeName(match.Groups["name"].Value)
            ? match.Groups["name"].Value
            : null;

    private static bool CanBeName(string name) => name.Any(char.IsLetter) && !Placeholders.Is(name);
}
