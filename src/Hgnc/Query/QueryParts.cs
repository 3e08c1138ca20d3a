using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Query;

/// <summary>
/// Splits a query into queries that together find the same records. This is possible if the query lists alternatives: the terms of
/// <c>(symbol:A OR symbol:B …) AND status:Approved</c> are distributed, and the rest of the query stays with each part.
/// </summary>
internal static class QueryParts
{
    /// <summary>The alternatives that can be distributed, in order; at most one if the query cannot be split.</summary>
    public static IReadOnlyList<QueryNode> Alternatives(QueryNode node)
    {
        if (node is not GroupNode group)
        {
            return new[] { node };
        }
        var occurrences = group.GetOccurrences();
        return Shared(group, occurrences) is { } shared ? Alternatives(shared)
            : IsList(occurrences)
                ? group
                    .Clauses.Where((_, i) => occurrences[i] == Occurrence.Should)
                    .SelectMany(clause => Alternatives(clause.Node))
                    .ToList()
            : new[] { node };
    }

    /// <summary>The query with only some of its alternatives.</summary>
    /// <param name="node">The query.</param>
    /// <param name="chosen">Some of its <see cref="Alternatives"/>.</param>
    /// <returns>The query, or null if it has none of them.</returns>
    public static QueryNode? With(QueryNode node, ICollection<QueryNode> chosen)
    {
        if (node is not GroupNode group || chosen.Contains(node))
        {
            return chosen.Contains(node) ? node : null;
        }
        var occurrences = group.GetOccurrences();
        var shared = Shared(group, occurrences);
        var clauses = new List<QueryClause>();
        var isLeft = false;
        for (var i = 0; i < occurrences.Count; i++)
        {
            var clause = group.Clauses[i];
            var isPart = shared is null
                ? occurrences[i] == Occurrence.Should
                : clause.Node == shared;
            var part = isPart ? With(clause.Node, chosen) : clause.Node;
            isLeft |= isPart && part is not null;
            if (part is not null)
            {
                clauses.Add(new QueryClause(clause.Join, clause.Modifier, part));
            }
        }
        return isLeft ? group.Of(clauses) : null;
    }

    /// <summary>Distributes the alternatives between two queries.</summary>
    /// <param name="node">The query.</param>
    /// <param name="isFirst">Whether the alternative at an index, counted from 0, belongs to the first query.</param>
    /// <returns>Null if one of them would get no alternatives.</returns>
    public static (QueryNode First, QueryNode Others)? Split(
        QueryNode node,
        Func<QueryNode, int, bool> isFirst
    )
    {
        var all = Alternatives(node);
        var first = new HashSet<QueryNode>(all.Where(isFirst), Same);
        var rest = new HashSet<QueryNode>(all.Where(part => !first.Contains(part)), Same);
        return first.Count > 0 && rest.Count > 0 ? (With(node, first)!, With(node, rest)!) : null;
    }

    // Compares nodes by identity, not by their text.
    private static readonly IEqualityComparer<QueryNode> Same = new SameNode();

    // All clauses are optional, and prohibited clauses stay with each part: (A OR B) NOT C.
    private static bool IsList(IReadOnlyList<Occurrence> occurrences) =>
        !occurrences.Contains(Occurrence.Must) && occurrences.Contains(Occurrence.Should);

    // Of the required clauses, the one with the most alternatives.
    private static QueryNode? Shared(GroupNode group, IReadOnlyList<Occurrence> occurrences) =>
        group
            .Clauses.Where((_, i) => occurrences[i] == Occurrence.Must)
            .Select(clause => clause.Node)
            .OrderByDescending(node => Alternatives(node).Count)
            .FirstOrDefault();

    private sealed class SameNode : IEqualityComparer<QueryNode>
    {
        public bool Equals(QueryNode? x, QueryNode? y) => ReferenceEquals(x, y);

        public int GetHashCode(QueryNode obj) =>
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
