using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Query;

namespace Hgnc;

/// <summary>
/// A search in the service's language, parsed from text or built from plain values. The syntax comes
/// from "search" in the REST help and from Lucene's query syntax, which the service's search server uses.
/// </summary>
public sealed class HgncQuery
{
    private HgncQuery(string text, QueryNode root)
    {
        Text = text;
        Root = root;
    }

    /// <summary>The text of the query, trimmed. Positions are counted from its beginning.</summary>
    public string Text { get; }

    /// <summary>The syntax tree.</summary>
    public QueryNode Root { get; }

    /// <summary>
    /// Whether the query is one plain term or phrase without a field, such as <c>BRAF</c>. If it has no hits, a
    /// gene was not found.
    /// </summary>
    public bool IsPlainTerm =>
        Root is PhraseNode { Field: null } or TermNode { Field: null, HasWildcard: false };

    /// <summary>
    /// The message for a query without hits that may be a name: a term with wildcards and without a field, such as
    /// <c>HLA-DRB1*15:01</c>. Null for other queries, which may have no hits.
    /// </summary>
    public string? NoHitsHint =>
        Root is TermNode { Field: null, HasWildcard: true }
            ? $"No hits for '{Text}'. In a query, * and ? are wildcards, and : follows the name of a field. To search for the text itself, put it in double quotes: '\"{Text.Replace("\"", "\\\"")}\"'."
            : null;

    /// <summary>Whether the query is one plain word without a field, so that it can be a symbol.</summary>
    public bool IsPlainWord => Root is TermNode { Field: null, HasWildcard: false };

    /// <summary>Parses a query.</summary>
    /// <exception cref="HgncQueryException">The text is malformed. The exception has the position.</exception>
    public static HgncQuery Parse(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }
        var bare = QuerySyntax.Trim(text);
        var top = QueryParser.Parse(bare);
        var isSingle = top.Clauses.Count == 1 && top.Clauses[0].Modifier is ClauseModifier.None;
        return new HgncQuery(bare, isSingle ? top.Clauses[0].Node : top);
    }

    /// <summary>A query for one plain value with any characters, in one field or, with null, in all searchable fields.</summary>
    public static HgncQuery ForValue(string? field, string value) =>
        ForNode(Node(field, value, wildcards: false));

    /// <summary>
    /// A query for records that match every given field by one of its values. <c>*</c> and <c>?</c> in a value
    /// are wildcards; every other character is literal.
    /// </summary>
    /// <exception cref="HgncException">A field does not exist, or there is no value.</exception>
    public static HgncQuery ForFields(
        IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> fields
    )
    {
        var parts = (fields ?? throw new ArgumentNullException(nameof(fields)))
            .Select(field =>
                Join(
                    field.Value.Select(value => Node(field.Key, value, wildcards: true)).ToList(),
                    ClauseJoin.Or,
                    isTop: false
                )
            )
            .ToList();
        return parts.Count > 0
            ? ForNode(Join(parts, ClauseJoin.And, isTop: true))
            : throw new HgncException(
                HgncErrorKind.BadInput,
                "There is nothing to search for.",
                "Give a query, or a value for a field."
            );
    }

    /// <summary>A query for records that match all of these queries.</summary>
    /// <exception cref="HgncException">There are no queries.</exception>
    public static HgncQuery All(IEnumerable<HgncQuery> queries)
    {
        var all = (queries ?? throw new ArgumentNullException(nameof(queries))).ToList();
        return all.Count == 1
            ? all[0]
            : ForNode(
                new GroupNode(
                    null,
                    all.SelectMany(query => Conditions(query.Root)).ToList(),
                    isTop: true
                )
            );
    }

    /// <summary>The fields in the query, with their positions in <see cref="Text"/>.</summary>
    internal IEnumerable<(string Name, int Position)> GetFields() =>
        Root.Descend()
            .Where(node => node.Field is not (null or QuerySyntax.Everything))
            .Select(node => (node.Field!, node.FieldPosition));

    /// <summary>The query in the service's language, as it is sent.</summary>
    public override string ToString() => Root.ToString();

    // A whole query goes into parentheses within another. But a group with only prohibited clauses would find nothing there,
    // so its clauses become conditions of their own.
    private static IEnumerable<QueryClause> Conditions(QueryNode node) =>
        node switch
        {
            GroupNode { Field: null } group
                when group.Clauses.All(clause => clause.Modifier is ClauseModifier.Prohibited) =>
                group.Clauses.Select(clause => new QueryClause(
                    ClauseJoin.And,
                    clause.Modifier,
                    clause.Node
                )),
            GroupNode group => new[] { Necessary(new GroupNode(group.Field, group.Clauses)) },
            _ => new[] { Necessary(node) },
        };

    private static QueryClause Necessary(QueryNode node) =>
        new(ClauseJoin.And, ClauseModifier.None, node);

    internal static HgncQuery ForNode(QueryNode node) => new(node.ToString(), node);

    private static QueryNode Join(IReadOnlyList<QueryNode> nodes, ClauseJoin join, bool isTop)
    {
        if (nodes.Count == 0)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                "A field has no value to search for.",
                "Give at least one value."
            );
        }
        return nodes.Count == 1
            ? nodes[0]
            : new GroupNode(
                null,
                nodes
                    .Select(
                        (node, i) =>
                            new QueryClause(
                                i == 0 ? ClauseJoin.None : join,
                                ClauseModifier.None,
                                node
                            )
                    )
                    .ToList(),
                isTop: isTop
            );
    }

    internal static QueryNode Node(string? field, string value, bool wildcards)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                "A value to search for is empty.",
                "Give at least one character."
            );
        }
        RefuseHuge(value);
        BrokenText.Refuse(value);
        var bare = value.Trim();
        if (wildcards && bare.IndexOfAny(new[] { '*', '?' }) >= 0)
        {
            return new TermNode(field, QuerySyntax.Escape(bare, keepWildcards: true));
        }
        return QuerySyntax.IsPlainWord(bare)
            ? new TermNode(field, bare)
            : new PhraseNode(field, bare);
    }

    private static void RefuseHuge(string text)
    {
        if (text.Length > QueryParser.MaxLength)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                FormattableString.Invariant(
                    $"The query '{text.Substring(0, 40)}…' is {text.Length} characters long, more than {QueryParser.MaxLength}."
                ),
                "Give one query at a time; the pipeline takes any number of them."
            );
        }
    }
}
