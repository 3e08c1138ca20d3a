using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Repairs;

/// <summary>
/// What a symbol may have been before R's <c>make.names</c>, or a tool that writes <c>_</c> for <c>-</c>, rewrote it: R writes a
/// dot for what a name cannot have, and an X before a digit.
/// </summary>
internal static class RNames
{
    private const string Written = "._ ";

    // What stands between letters and digits in HGNC's symbols and aliases, by how often it does.
    private static readonly string[] Separators = { "-", ".-", ".-/", ".-/:_@ " };

    /// <summary>The names that R or a tool can have rewritten to this text; none where the text is no such name.</summary>
    public static IReadOnlyList<string> Read(string text) =>
        text.Any(char.IsLetterOrDigit)
            ? (TakeOffPrefix(text) is { } bare ? Originals(bare, isChanged: true) : [])
                .Concat(Originals(text, isChanged: false))
                .Where(original => original.Trim().Length == original.Length && original != text)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .ToList()
            : Array.Empty<string>();

    /// <summary>The text without the X that R writes before a name which begins with no letter; null where it has none.</summary>
    public static string? TakeOffPrefix(string text) => HasPrefix(text) ? text.Substring(1) : null;

    private static bool HasPrefix(string name) =>
        name.Length > 1
        && name[0] is 'X' or 'x'
        && (name[1] is >= '0' and <= '9' || Written.IndexOf(name[1]) >= 0);

    private static IEnumerable<string> Originals(string name, bool isChanged)
    {
        var places = Enumerable
            .Range(0, name.Length)
            .Where(i => Written.IndexOf(name[i]) >= 0)
            .ToList();
        if (places.Count == 0)
        {
            return isChanged ? new[] { name } : Array.Empty<string>();
        }
        // The fewer the places, the more can be tried at each: never more than about a hundred in all.
        var separators =
            places.Count <= 2 ? Separators[3]
            : places.Count <= 4 ? Separators[2]
            : places.Count <= 6 ? Separators[1]
            : Separators[0];
        IEnumerable<char[]> names = new[] { name.ToCharArray() };
        foreach (var place in places)
        {
            names = names.SelectMany(before =>
                separators.Select(separator =>
                {
                    var after = (char[])before.Clone();
                    after[place] = separator;
                    return after;
                })
            );
        }
        return names.Select(original => new string(original));
    }
}
