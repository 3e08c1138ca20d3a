using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Repairs;

namespace Hgnc.Groups;

/// <summary>Finds gene groups by their names, root symbols and aliases, and suggests some for a text that none has.</summary>
internal sealed class GroupNames
{
    private const int MostSuggestions = 5;
    private const int ShortestPart = 3;

    // One slip for so many letters.
    private const int LettersForAnEdit = 4;
    private const int MostEdits = 4;

    private readonly List<(string Name, long Id)> _names;
    private readonly ILookup<string, long> _byName;

    public GroupNames(IEnumerable<HgncGeneGroup> groups)
    {
        // Names come first, and of each kind the groups are in the order of their names.
        var sorted = groups
            .OrderBy(group => group.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(group => group.Id)
            .ToList();
        _names = sorted
            .Select(group => (group.Name, group.Id))
            .Concat(
                sorted
                    .Where(group => group.Abbreviation is not null)
                    .Select(group => (group.Abbreviation!, group.Id))
            )
            .Concat(sorted.SelectMany(group => group.Aliases.Select(alias => (alias, group.Id))))
            .ToList();
        _byName = _names.ToLookup(
            name => GroupText.Plain(name.Name),
            name => name.Id,
            StringComparer.OrdinalIgnoreCase
        );
    }

    /// <summary>The groups that have this as a whole name, in any case.</summary>
    public IReadOnlyList<long> Find(string text) =>
        _byName[GroupText.Plain(text)].Distinct().ToList();

    /// <summary>The groups of which a name fits a text with wildcards.</summary>
    public IReadOnlyList<long> FindPattern(string text)
    {
        var fits = GroupText.Pattern(text);
        var found = new HashSet<long>(
            _names.Where(name => fits(name.Name)).Select(name => name.Id)
        );
        return _names.Select(name => name.Id).Where(found.Remove).ToList();
    }

    /// <summary>Names that are written much like a text, or have it in them.</summary>
    public IReadOnlyList<string> Suggest(string text)
    {
        var plain = GroupText.Plain(text);
        var edits = Math.Min(MostEdits, Math.Max(1, plain.Length / LettersForAnEdit));
        var words = plain
            .Split([' ', ',', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= ShortestPart)
            .Select(word => word.TrimEnd('s', 'S'))
            .Where(word => word.Length > 0)
            .ToList();
        return _names
            .Select(name =>
                (
                    name.Name,
                    Rank: EditDistance.Count(plain, name.Name, edits) is var count && count <= edits
                        ? count
                    : Has(name.Name, plain) ? MostEdits + 1
                    : words.Count > 0 && words.TrueForAll(word => Has(name.Name, word))
                        ? MostEdits + 2
                    : int.MaxValue
                )
            )
            .Where(name => name.Rank != int.MaxValue)
            .OrderBy(name => name.Rank)
            .ThenBy(name => name.Name.Length)
            .ThenBy(name => name.Name, StringComparer.OrdinalIgnoreCase)
            .Select(name => name.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostSuggestions)
            .ToList();
    }

    private static bool Has(string name, string part) =>
        part.Length >= ShortestPart && name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
