using System.Collections.Generic;

namespace Hgnc.Groups;

/// <summary>The lines of a tree of groups. A group with several parents is shown below each, but its subgroups only once.</summary>
internal sealed class GroupTree
{
    private readonly GroupCatalogue _catalogue;
    private readonly HashSet<long> _shown = new();

    public GroupTree(GroupCatalogue catalogue)
    {
        _catalogue = catalogue;
    }

    /// <summary>A group and everything below it.</summary>
    public IEnumerable<HgncGroupNode> From(HgncGeneGroup group)
    {
        // An explicit stack, so that a deep hierarchy does not overflow the call stack.
        var waiting = new Stack<(long Id, int Depth, string Before, string Branch, string After)>();
        waiting.Push((group.Id, 0, "", "", ""));
        while (waiting.Count > 0)
        {
            var (id, depth, before, branch, after) = waiting.Pop();
            var node = id == group.Id ? group : _catalogue.Find(id)!;
            var children = _catalogue.Children(id);
            var isNew = _shown.Add(id);
            yield return new HgncGroupNode
            {
                Depth = depth,
                Branch = before + branch,
                Id = id,
                Name = node.Name,
                GeneCount = node.GeneCount,
                TotalGeneCount = node.TotalGeneCount,
                IsRepeated = !isNew && children.Count > 0,
                Source = node.Source,
                Release = node.Release,
            };
            for (var i = children.Count - 1; isNew && i >= 0; i--)
            {
                var isLast = i == children.Count - 1;
                waiting.Push(
                    (
                        children[i],
                        depth + 1,
                        before + after,
                        isLast ? "└─ " : "├─ ",
                        isLast ? "   " : "│  "
                    )
                );
            }
        }
    }
}
