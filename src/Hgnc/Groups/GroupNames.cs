using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Repairs;

namespace Hgnc.Groups;

/// <summary>Finds gene groups by names, root symbols and aliases, and suggests names for a text without a match.</summary>
internal sealed class GroupNames
{
    private const int MaxSuggestions = 5;
    private const int ShortestPart = 3;

    // One edit is allowed for this number of letters.
    private const int LettersForAnEdit = 4;
    private const int MaxEdits = 4;

    private readonly List<(string Name, long Id)> _names;
    private readonly ILookup<string, long> _byName;

    public GroupNames(IEnumerable<HgncGeneGroup> groups)
    {
        // Names come first, and the groups of each kind are ordered by name.
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

    /// <summary>The groups with this full name, ignoring case.</summary>
    public IReadOnlyList<long> Find(string text) =>
        _byName[GroupText.Plain(text)].Distinct().ToList();

    /// <summary>The groups with a name that matches a text with wildcards.</summary>
    public IReadOnlyList<long> FindPattern(string text)
    {
        var fits = GroupText.Pattern(text);
        var found = new HashSet<long>(
            _names.Where(name => fits(name.Name)).Select(name => name.Id)
        );
        return _names.Select(name => name.Id).Where(found.Remove).ToList();
    }

    /// <summary>Names that are similar to a text, or that contain it.</summary>
    public IReadOnlyList<string> Suggest(string text)
    {
        var plain = GroupText.Plain(text);
        var edits = Math.Min(MaxEdits, Math.Max(1, plain.Length / LettersForAnEdit));
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
                    : Has(name.Name, plain) ? MaxEdits + 1
                    : words.Count > 0 && words.TrueForAll(word => Has(name.Name, word))
                        ? MaxEdits + 2
                    : int.MaxValue
                )
            )
            .Where(name => name.Rank != int.MaxValue)
            .OrderBy(name => name.Rank)
            .ThenBy(name => name.Name.Length)
            .ThenBy(name => name.Name, StringComparer.OrdinalIgnoreCase)
            .Select(name => name.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MaxSuggestions)
            .ToList();
    }

    private static bool Has(string name, string part) =>
        part.Length >= ShortestPart && name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
