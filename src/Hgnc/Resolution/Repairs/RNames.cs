using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Repairs;

/// <summary>
/// What a symbol may have been before R's <c>make.names</c>, or a tool that writes <c>_</c> for <c>-</c>, rewrote it: R writes a
/// dot for what a name cannot have, an X before a digit, and <c>.1</c> after a name that it had already.
/// </summary>
internal static class RNames
{
    private const string Written = "._ ";

    // What stands between letters and digits in HGNC's symbols and aliases, by how often it does.
    private static readonly string[] Separators = { "-", ".-", ".-/", ".-/:_@ " };

    /// <summary>Groups of symbols, the likeliest group first; none where the text is no such name.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var groups = new List<IReadOnlyList<string>>();
        if (!text.Any(char.IsLetterOrDigit))
        {
            return groups;
        }
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { text };
        Add(text);
        var last = text.LastIndexOf('.');
        if (
            last > 0
            && last < text.Length - 1
            && text.Skip(last + 1).All(c => c is >= '0' and <= '9')
        )
        {
            var bare = text.Substring(0, last);
            Add(bare, bare);
        }
        return groups;

        void Add(string name, params string[] itself)
        {
            var group = itself
                .Concat(HasPrefix(name) ? Originals(name.Substring(1), isChanged: true) : [])
                .Concat(Originals(name, isChanged: false))
                .Where(original => original.Trim().Length == original.Length && seen.Add(original))
                .ToList();
            if (group.Count > 0)
            {
                groups.Add(group);
            }
        }
    }

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
