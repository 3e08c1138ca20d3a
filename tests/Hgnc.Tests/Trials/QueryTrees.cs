using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Hgnc.Query;

namespace Hgnc.Tests.Trials;

/// <summary>Queries as programs build them, and texts made from parts of queries.</summary>
internal static class QueryTrees
{
    private static readonly Gen<string?> Field = Gen.Elements<string?>(
        null,
        null,
        "symbol",
        "alias_name",
        "x-1.y_z",
        "AND"
    );

    /// <summary>Values of all kinds, without blank and malformed ones.</summary>
    public static Gen<string> Value { get; } =
        Gen.OneOf(
            Gen.Elements(
                "BRAF",
                "NOT",
                "-1",
                "HGNC:5",
                "zinc finger",
                "a\\",
                "[a TO b]",
                "*",
                "a?",
                "😀"
            ),
            ArbMap
                .Default.GeneratorFor<string>()
                .Where(text => !string.IsNullOrWhiteSpace(text) && BrokenText.Find(text) < 0)
        );

    private static readonly Gen<QueryNode> Leaf = Gen.OneOf(
        from field in Field
        from value in Value
        from wildcards in Gen.Elements(true, false)
        select HgncQuery.Node(field, value, wildcards),
        from field in Field
        from value in Value
        select (QueryNode)new PhraseNode(field, value),
        Gen.Constant((QueryNode)new TermNode(QuerySyntax.Everything, "*"))
    );

    /// <summary>Whole queries, a few groups deep.</summary>
    public static Arbitrary<HgncQuery> Queries { get; } =
        Arb.From(
            from node in Gen.OneOf(
                Leaf,
                from clauses in Clauses(depth: 3)
                // A single clause without a sign is the query itself.
                where clauses.Count > 1 || clauses[0].Modifier is not ClauseModifier.None
                select (QueryNode)new GroupNode(null, clauses, isTop: true)
            )
            select HgncQuery.ForNode(node)
        );

    /// <summary>Words, signs and parts of words, in any order.</summary>
    public static Arbitrary<string> Texts { get; } =
        Arb.From(
            Gen.OneOf(
                    Gen.Elements(
                        (
                            "+ - ! ( ) ( ) { } [ ] ^ \" \" ~ * ? : \\ \\ / & | && || AND OR NOT TO a TP53 "
                            + "symbol: *:* HGNC:1 β 😀 ~1 ^2 0"
                        ).Split(' ')
                    ),
                    Gen.Constant(" "),
                    Value
                )
                .ListOf()
                .Select(string.Concat)
        );

    private static Gen<List<QueryClause>> Clauses(int depth) =>
        from count in Gen.Choose(1, 4)
        from clauses in Clause(depth).ListOf(count)
        select clauses
            .Select(
                (clause, i) =>
                    i == 0 ? new QueryClause(ClauseJoin.None, clause.Modifier, clause.Node) : clause
            )
            .ToList();

    private static Gen<QueryClause> Clause(int depth) =>
        from joined in Gen.Elements(ClauseJoin.None, ClauseJoin.And, ClauseJoin.Or)
        from modifier in Gen.Elements(
            ClauseModifier.None,
            ClauseModifier.None,
            ClauseModifier.Required,
            ClauseModifier.Prohibited
        )
        from node in depth == 0 ? Leaf : Gen.OneOf(Leaf, Leaf, Group(depth - 1))
        select new QueryClause(joined, modifier, node);

    private static Gen<QueryNode> Group(int depth) =>
        from field in Field
        from clauses in Clauses(depth)
        select (QueryNode)new GroupNode(field, clauses);
}
