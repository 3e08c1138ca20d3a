using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Groups;

/// <summary>Reads the user's text for a gene group: a number in one of its forms, a name, or a name with wildcards.</summary>
internal static class GroupText
{
    private static readonly Regex Space = new(
        @"\s+",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    // 1157, hgnc.genegroup:1157, HGNC.GENEGROUP:1157, or the address of the group's page.
    private static readonly Regex Number = new(
        @"^(?:hgnc\.gene(?:group|family):|https?://\S+?/(?:data/genegroup/#!/group/|genefamilies/set/|hgnc\.gene(?:group|family):))?(?<id>[0-9]{1,18})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        PatternTimeout.Value
    );

    /// <summary>The trimmed text, with a single space for any white space within it.</summary>
    public static string Plain(string text) => Space.Replace(text.Trim(), " ");

    /// <summary>The number in a text, or null.</summary>
    public static long? ReadId(string text) =>
        Number.Match(text.Trim()) is { Success: true } match
            ? long.Parse(match.Groups["id"].Value, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Whether a text has a wildcard, <c>*</c> or <c>?</c>.</summary>
    public static bool HasWildcard(string text) => text.IndexOfAny(['*', '?']) >= 0;

    /// <summary>Returns a function that checks whether a name matches a text with wildcards, ignoring case.</summary>
    public static Func<string, bool> Pattern(string text)
    {
        // To avoid backtracking, several stars in a row count as one.
        var parts = Plain(text).Split('*').Where((part, i) => i == 0 || part.Length > 0).ToArray();
        var ends = text.TrimEnd().EndsWith("*", StringComparison.Ordinal);
        return name => Fits(name, parts, ends);
    }

    // Each part is searched for from left to right, and the first match is taken. For fixed parts between stars, that is sufficient.
    private static bool Fits(string name, string[] parts, bool isOpen)
    {
        if (!At(name, 0, parts[0]))
        {
            return false;
        }
        var at = parts[0].Length;
        if (parts.Length == 1)
        {
            return isOpen || at == name.Length;
        }
        for (var i = 1; i < parts.Length; i++)
        {
            if (i == parts.Length - 1 && !isOpen)
            {
                var last = name.Length - parts[i].Length;
                return last >= at && At(name, last, parts[i]);
            }
            while (at <= name.Length && !At(name, at, parts[i]))
            {
                at++;
            }
            if (at > name.Length)
            {
                return false;
            }
            at += parts[i].Length;
        }
        return true;
    }

    private static bool At(string name, int at, string part)
    {
        if (at + part.Length > name.Length)
        {
            return false;
        }
        for (var i = 0; i < part.Length; i++)
        {
            if (
                part[i] != '?'
                && char.ToUpperInvariant(part[i]) != char.ToUpperInvariant(name[at + i])
            )
            {
                return false;
            }
        }
        return true;
    }
}
