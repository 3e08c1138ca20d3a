using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hgnc.Groups;

/// <summary>
/// All gene groups of a local copy, with parents, children and genes: those of HGNC's files and those that only records have. A gene
/// belongs to a group if the files or the records say so. The catalogue is immutable and thread-safe.
/// </summary>
internal sealed class GroupCatalogue
{
    private readonly Dictionary<long, HgncGeneGroup> _groups = new();
    private readonly Dictionary<long, List<long>> _children = new();
    private readonly Dictionary<long, List<long>> _parents = new();
    private readonly Dictionary<long, List<HgncGroupGene>> _genes = new();
    private readonly Dictionary<string, List<long>> _byGene = new(StringComparer.OrdinalIgnoreCase);
    private readonly string? _release;

    /// <param name="tables">HGNC's files, or null if the copy does not have them.</param>
    /// <param name="records">The groups in the records.</param>
    public GroupCatalogue(GroupTables? tables, GroupRecords records)
    {
        HasHierarchy = tables is { HasHierarchy: true };
        _release = records.Release;
        AddGroups(tables, records);
        foreach (var (parent, child) in tables?.Hierarchy ?? [])
        {
            if (parent != child && _groups.ContainsKey(parent) && _groups.ContainsKey(child))
            {
                Link(_children, parent, child);
                Link(_parents, child, parent);
            }
        }
        AddGenes(tables, records);
        foreach (var id in _groups.Keys.ToList())
        {
            _groups[id] = Complete(_groups[id]);
        }
        Names = new GroupNames(_groups.Values);
    }

    /// <summary>Whether HGNC's files are available. Without them, parents and children are not known.</summary>
    public bool HasHierarchy { get; }

    /// <summary>Finds groups by their names.</summary>
    public GroupNames Names { get; }

    /// <summary>A group by its number, or null.</summary>
    public HgncGeneGroup? Find(long id) =>
        _groups.TryGetValue(id, out var group) ? WithTotal(group) : null;

    /// <summary>The numbers of a gene's groups.</summary>
    public IReadOnlyList<long> OfGene(string hgncId) =>
        _byGene.TryGetValue(hgncId, out var groups) ? groups : Array.Empty<long>();

    /// <summary>A group and all groups below it, each once, however they are linked.</summary>
    public IEnumerable<long> Below(long id)
    {
        var seen = new HashSet<long> { id };
        var waiting = new Queue<long>();
        waiting.Enqueue(id);
        while (waiting.Count > 0)
        {
            var next = waiting.Dequeue();
            yield return next;
            foreach (var child in Children(next).Where(seen.Add))
            {
                waiting.Enqueue(child);
            }
        }
    }

    /// <summary>The numbers of the groups directly below, ordered by name.</summary>
    public IReadOnlyList<long> Children(long id) =>
        _children.TryGetValue(id, out var children) ? children : Array.Empty<long>();

    /// <summary>The genes of a group and of all groups below it, each once, ordered by symbol.</summary>
    public IReadOnlyList<HgncGroupGene> GenesBelow(long id)
    {
        var genes = new Dictionary<string, (HgncGroupGene Gene, List<HgncGroupName> Groups)>(
            StringComparer.Ordinal
        );
        foreach (var group in Below(id))
        {
            foreach (var gene in Genes(group))
            {
                if (!genes.TryGetValue(gene.HgncId, out var known))
                {
                    known = (gene, new());
                    genes.Add(gene.HgncId, known);
                }
                known.Groups.Add(Name(group));
            }
        }
        return genes
            .Values.Select(gene => gene.Gene with { Groups = new(gene.Groups) })
            .OrderBy(gene => gene.Symbol ?? gene.HgncId, StringComparer.OrdinalIgnoreCase)
            .ToList();
    }

    private HgncGeneGroup WithTotal(HgncGeneGroup group) =>
        HasHierarchy
            ? group with
            {
                TotalGeneCount = Below(group.Id)
                    .SelectMany(Genes)
                    .Select(gene => gene.HgncId)
                    .Distinct(StringComparer.Ordinal)
                    .Count(),
            }
            : group;

    private void AddGroups(GroupTables? tables, GroupRecords records)
    {
        foreach (var family in tables?.Families ?? [])
        {
            _groups[family.Id] = family;
        }
        var members = (tables?.Members ?? []).Select(member => member.Group);
        foreach (var id in records.Members.Select(member => member.Group).Concat(members))
        {
            if (!_groups.ContainsKey(id))
            {
                _groups[id] = new HgncGeneGroup
                {
                    Id = id,
                    Name = records.Names.TryGetValue(id, out var name)
                        ? GroupText.Plain(name)
                        : id.ToString(CultureInfo.InvariantCulture),
                };
            }
        }
        foreach (var aliases in (tables?.Aliases ?? []).GroupBy(alias => alias.Group))
        {
            if (_groups.TryGetValue(aliases.Key, out var group))
            {
                _groups[aliases.Key] = group with
                {
                    Aliases = new(
                        aliases
                            .Select(alias => GroupText.Plain(alias.Alias))
                            .Distinct(StringComparer.Ordinal)
                    ),
                };
            }
        }
    }

    private void AddGenes(GroupTables? tables, GroupRecords records)
    {
        var known = new HashSet<(long, string)>();
        foreach (var (group, id, symbol) in records.Members)
        {
            if (known.Add((group, id)))
            {
                AddGene(group, id, symbol);
            }
        }
        foreach (var (id, group) in tables?.Members ?? [])
        {
            if (known.Add((group, id)))
            {
                AddGene(group, id, records.FindSymbol(id));
            }
        }
        foreach (var genes in _genes.Values)
        {
            genes.Sort(
                (a, b) =>
                    StringComparer.OrdinalIgnoreCase.Compare(
                        a.Symbol ?? a.HgncId,
                        b.Symbol ?? b.HgncId
                    )
            );
        }
    }

    private void AddGene(long group, string id, string? symbol)
    {
        Add(
            _genes,
            group,
            new HgncGroupGene
            {
                HgncId = id,
                Symbol = symbol,
                Groups = new([Name(group)]),
                Source = HgncSourceKind.Local,
                Release = _release,
            }
        );
        Add(_byGene, id, group);
    }

    private HgncGeneGroup Complete(HgncGeneGroup group)
    {
        SortByName(_children, group.Id);
        SortByName(_parents, group.Id);
        return group with
        {
            Parents = NamesOf(_parents, group.Id),
            Children = NamesOf(_children, group.Id),
            Genes = new(Genes(group.Id)),
            HasHierarchy = HasHierarchy,
            Source = HgncSourceKind.Local,
            Release = _release,
        };
    }

    private void SortByName(Dictionary<long, List<long>> links, long id)
    {
        if (links.TryGetValue(id, out var ids))
        {
            ids.Sort(
                (a, b) => StringComparer.OrdinalIgnoreCase.Compare(_groups[a].Name, _groups[b].Name)
            );
        }
    }

    private HgncList<HgncGroupName> NamesOf(Dictionary<long, List<long>> links, long id) =>
        links.TryGetValue(id, out var ids) ? new(ids.Select(Name)) : HgncList<HgncGroupName>.Empty;

    private HgncGroupName Name(long id) => new() { Id = id, Name = _groups[id].Name };

    private IReadOnlyList<HgncGroupGene> Genes(long id) =>
        _genes.TryGetValue(id, out var genes) ? genes : Array.Empty<HgncGroupGene>();

    private static void Add<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key, T value)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            list = new List<T>();
            lists.Add(key, list);
        }
        list.Add(value);
    }

    private static void Link(Dictionary<long, List<long>> links, long from, long to)
    {
        if (!links.TryGetValue(from, out var known) || !known.Contains(to))
        {
            Add(links, from, to);
        }
    }
}
