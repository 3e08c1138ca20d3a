using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Hgnc.Query;
using Xunit;

namespace Hgnc.Tests.Trials;

/// <summary>The invariants of every text as a query.</summary>
internal static class QueryTexts
{
    /// <summary>Realistic queries: those of the REST help, and difficult ones in HGNC's own values.</summary>
    public static readonly string[] Written =
    [
        "BRAF",
        "symbol:ZNF*",
        "symbol:ZNF?",
        "symbol:ZNF* AND status:Approved",
        "symbol:ZNF3 OR ZNF12",
        "symbol:ZNF* NOT status:Approved",
        "symbol:ZNF* AND status:\"Entry withdrawn\"",
        "name:\"MAP kinase interacting\" AND locus_type:\"gene with protein product\"",
        "symbol:(BRAF OR TP53) && !locus_type:pseudogene",
        "*:* NOT locus_group:pseudogene",
        "+receptor -kinase \\\"",
        "hgnc_id:HGNC:1100 || MGI:2676",
        "alias_symbol:(PKBβ OR \"ELD/OSA1\" OR \"CYP4F-se10[6:7:8]\")",
        "alias_name:\"dolichyl-P-Glc:Man(9)GlcNAc(2)-PP-dolichol alpha- 1->3-glucosyltransferase\"",
        "((symbol:a) (b OR (c AND NOT \"d\\\\\")))",
        "zinc\\ finger* [a TO b] {x} a~2 b^3 😀\\ ",
    ];

    /// <summary>Parses a text, which gives a query or an error with its position, and nothing else.</summary>
    /// <returns>Whether the text is a query.</returns>
    public static bool IsQuery(string text)
    {
        HgncQuery query;
        try
        {
            query = HgncQuery.Parse(text);
        }
        catch (HgncQueryException e)
        {
            Assert.Contains(e.Query, text, StringComparison.Ordinal);
            Assert.InRange(e.Position, 0, e.Query.Length);
            Assert.InRange(e.Length, 0, e.Query.Length - e.Position);
            Assert.StartsWith("The query '", e.Message, StringComparison.Ordinal);
            Assert.True(
                e.Query.Length > 60 || e.Message.Contains(ControlText.Show(e.Query)),
                e.Message
            );
            Assert.NotEmpty(e.Advice);
            return false;
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"'{text}' made another error.", e);
        }
        AssertMeansTheSame(query);
        // Messages are created only on failure, because there are a million texts.
        if (Shape(HgncQuery.Parse(query.Text).Root) != Shape(query.Root))
        {
            Assert.Fail($"'{text}' is kept as '{query.Text}', which means something else.");
        }
        foreach (var (name, position) in query.GetFields())
        {
            Assert.Equal(name, query.Text.Substring(position, name.Length), StringComparer.Ordinal);
        }
        return true;
    }

    /// <summary>A query that is written and parsed again stays the same, and has the same text.</summary>
    public static void AssertMeansTheSame(HgncQuery query)
    {
        var written = query.ToString();
        var again = HgncQuery.Parse(written);
        if (again.ToString() != written || Shape(again.Root) != Shape(query.Root))
        {
            Assert.Fail($"'{query.Text}' was written '{written}', which is read as '{again}'.");
        }
    }

    /// <summary>A tree with the length of every text in it, so that no text can look like a part of the tree.</summary>
    public static string Shape(QueryNode node) =>
        node switch
        {
            TermNode term => $"term {Sized(term.Field)} {Sized(term.Escaped)}",
            PhraseNode phrase => $"phrase {Sized(phrase.Field)} {Sized(phrase.Value)}",
            GroupNode group => new StringBuilder($"group {Sized(group.Field)} [")
                .AppendJoin(
                    ' ',
                    group.Clauses.Select(clause =>
                        $"{clause.Join} {clause.Modifier} {Shape(clause.Node)}"
                    )
                )
                .Append(']')
                .ToString(),
            _ => throw new InvalidOperationException(),
        };

    private static string Sized(string? text) => text is null ? "-" : $"{text.Length}:{text}";
}
