using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Query;

namespace Hgnc.Resolution.Service;

/// <summary>
/// Searches for many symbols at a time, each as long as an address may be. Each symbol has its field: <c>symbol:A OR symbol:B</c> is
/// the search server's basic syntax, while no use of <c>symbol:(A OR B)</c> with HGNC's service is known.
/// </summary>
internal static class SymbolQueries
{
    // Web servers accept addresses of about 8,000 characters. The rest is for the server's name and the fields.
    private const int MaxLength = 7600;

    // Search servers refuse queries of more than 1,024 terms. The rest is for other conditions.
    private const int MaxTerms = 1000;

    private static readonly TermNode Approved = new(HgncField.Status.Name, HgncValues.Approved);

    /// <summary>Approved genes that have one of these values.</summary>
    public static IEnumerable<HgncQuery> ForApproved(HgncField field, IEnumerable<string> values) =>
        Pack(values.Select(value => Term(field, value)))
            .Select(pack => Query(Approve(pack, ClauseModifier.None)));

    /// <summary>Records that have one of these symbols and match other conditions.</summary>
    public static IEnumerable<HgncQuery> ForSymbols(
        IEnumerable<string> symbols,
        bool onlyApproved,
        IReadOnlyList<HgncQuery> also
    ) =>
        Pack(
                symbols.Select(symbol => Term(HgncField.Symbol, symbol)),
                MaxLength - also.Sum(query => Length(query.Root) + " AND ()".Length)
            )
            .Select(pack =>
                HgncQuery.All(
                    new[]
                    {
                        Query(onlyApproved ? Approve(pack, ClauseModifier.None) : Any(pack)),
                    }.Concat(also)
                )
            );

    /// <summary>Genes with one of these as a previous symbol or alias, and withdrawn entries with one of these as their symbol.</summary>
    public static IEnumerable<HgncQuery> ForOthers(IReadOnlyList<string> symbols) =>
        Pack(
                new[] { HgncField.PrevSymbol, HgncField.AliasSymbol, HgncField.Symbol }.SelectMany(
                    field => symbols.Select(symbol => Term(field, symbol))
                )
            )
            .Select(pack =>
                Query(
                    Join(
                        pack.GroupBy(term => term.Field)
                            .Select(terms =>
                                terms.Key == HgncField.Symbol
                                    ? Approve(terms, ClauseModifier.Prohibited)
                                    : Any(terms)
                            )
                            .ToList(),
                        ClauseJoin.Or
                    )
                )
            );

    /// <summary>Records with a symbol that matches one of these terms, in which ? means any character.</summary>
    public static IEnumerable<HgncQuery> ForPatterns(IReadOnlyList<string> patterns) =>
        ForNames(patterns, arePatterns: true);

    /// <summary>Genes and withdrawn entries with one of these as their symbol, a previous symbol or an alias.</summary>
    public static IEnumerable<HgncQuery> ForNames(
        IReadOnlyList<string> names,
        bool arePatterns = false
    ) =>
        Pack(
                new[] { HgncField.Symbol, HgncField.PrevSymbol, HgncField.AliasSymbol }.SelectMany(
                    field => names.Select(name => Term(field, name, arePatterns))
                )
            )
            .Select(AnyField);

    /// <summary>Records that have one of these accessions, with any version or none.</summary>
    public static IEnumerable<HgncQuery> ForAnyVersion(IEnumerable<FieldTerm> accessions) =>
        Pack(
                accessions.SelectMany(accession =>
                    new[]
                    {
                        Term(HgncField.Find(accession.Field)!, accession.Term),
                        Term(
                            HgncField.Find(accession.Field)!,
                            accession.Term + ".*",
                            isPattern: true
                        ),
                    }
                )
            )
            .Select(AnyField);

    /// <summary>Approved genes whose symbol matches one of these terms, in which ? means any character.</summary>
    public static IEnumerable<HgncQuery> ForApprovedPatterns(IEnumerable<string> patterns) =>
        Pack(patterns.Select(pattern => Term(HgncField.Symbol, pattern, isPattern: true)))
            .Select(pack => Query(Approve(pack, ClauseModifier.None)));

    private static IEnumerable<List<PackedTerm>> Pack(
        IEnumerable<PackedTerm> terms,
        int maxLength = MaxLength
    )
    {
        var pack = new List<PackedTerm>();
        var length = 0;
        foreach (var term in terms)
        {
            if ((length + term.Length > maxLength || pack.Count == MaxTerms) && pack.Count > 0)
            {
                yield return pack;
                pack = new List<PackedTerm>();
                length = 0;
            }
            pack.Add(term);
            length += term.Length;
        }
        if (pack.Count > 0)
        {
            yield return pack;
        }
    }

    private static HgncQuery AnyField(List<PackedTerm> pack) =>
        Query(Join(pack.GroupBy(term => term.Field).Select(Any).ToList(), ClauseJoin.Or));

    private static PackedTerm Term(HgncField field, string value, bool isPattern = false)
    {
        var node = HgncQuery.Node(field.Name, value, isPattern);
        // Joined by " OR ", which is sent as +OR+.
        return new PackedTerm(field, node, Length(node) + 4);
    }

    private static int Length(QueryNode node) =>
        Uri.EscapeDataString(node.ToString()).Replace("%3A", ":").Length;

    private static QueryNode Any(IEnumerable<PackedTerm> terms) =>
        new GroupNode(null, Clauses(terms.Select(term => term.Node), ClauseJoin.Or));

    private static QueryNode Approve(IEnumerable<PackedTerm> terms, ClauseModifier modifier)
    {
        return new GroupNode(
            null,
            new[]
            {
                new QueryClause(ClauseJoin.None, ClauseModifier.None, Any(terms)),
                new QueryClause(ClauseJoin.And, modifier, Approved),
            }
        );
    }

    private static QueryNode Join(IReadOnlyList<QueryNode> nodes, ClauseJoin join) =>
        nodes.Count == 1 ? nodes[0] : new GroupNode(null, Clauses(nodes, join), isTop: true);

    private static List<QueryClause> Clauses(IEnumerable<QueryNode> nodes, ClauseJoin join) =>
        nodes
            .Select(
                (node, i) =>
                    new QueryClause(i == 0 ? ClauseJoin.None : join, ClauseModifier.None, node)
            )
            .ToList();

    private static HgncQuery Query(QueryNode node) =>
        HgncQuery.ForNode(
            node is GroupNode { Field: null } group
                ? new GroupNode(null, group.Clauses, isTop: true)
                : node
        );

    private sealed record PackedTerm(HgncField Field, QueryNode Node, int Length);
}
