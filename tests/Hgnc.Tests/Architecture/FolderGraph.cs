using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Tests.Architecture;

/// <summary>Folders and their dependencies, direct and indirect.</summary>
internal sealed class FolderGraph
{
    private readonly ILookup<string, string> _uses;

    /// <param name="uses">The dependencies between files.</param>
    /// <param name="folderOf">The unit that counts as one folder.</param>
    public FolderGraph(IEnumerable<FolderUse> uses, Func<string, string> folderOf)
    {
        Uses = uses.Select(use => use with { From = folderOf(use.From), To = folderOf(use.To) })
            .Where(use => use.From != use.To)
            .ToList();
        _uses = Uses.Select(use => (use.From, use.To))
            .Distinct()
            .ToLookup(use => use.From, use => use.To, StringComparer.Ordinal);
    }

    public IReadOnlyList<FolderUse> Uses { get; }

    public bool Has(string from, string to) => _uses[from].Contains(to);

    /// <summary>Whether a folder depends on another, directly or indirectly.</summary>
    public bool Reaches(string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>([from]);
        while (next.TryPop(out var folder))
        {
            foreach (var used in _uses[folder].Where(seen.Add))
            {
                if (used == to)
                {
                    return true;
                }
                next.Push(used);
            }
        }
        return false;
    }

    /// <summary>The dependencies that are part of a cycle, as sentences.</summary>
    public IReadOnlyList<string> Cycles() =>
        Uses.Where(use => Reaches(use.To, use.From))
            .Select(use => $"{use.From}/{use.FromFile} uses {use.To}/{use.ToFile}")
            .Order(StringComparer.Ordinal)
            .ToList();
}
