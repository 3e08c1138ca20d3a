using System.Collections.Generic;
using System.Linq;
using FsCheck.Fluent;
using Hgnc.Query;
using Xunit;

namespace Hgnc.Tests.Query;

public class QueryBuilderTests
{
    public static TheoryData<string> Values =>
        new()
        {
            "BRAF",
            "ELD/OSA1",
            "CYP4F-se10[6:7:8]",
            "WUGSC:H_DJ0747G18.2",
            "Em:AC005383.4",
            "CaMKIIα",
            "NCA-50/90",
            "-leading",
            "AND",
            "NOT",
            "a \"quoted\" name",
            "back\\slash",
            "A-kinase anchor protein, 350kDa",
            "alpha- 1->3-glucosyltransferase",
            "HERV-W{7q21.1} provirus",
            "CYP2D@",
            "5'-3' a+b; c* d? ~e^2",
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void Any_value_can_be_requested(string value) => AssertAsksFor(value);

    [Fact]
    public void Any_text_can_be_requested() =>
        FsCheck.Check.One(
            FsCheck.Config.QuickThrowOnFailure,
            Prop.ForAll<FsCheck.NonWhiteSpaceString>(text => AssertAsksFor(text.Get.Trim()))
        );

    [Fact]
    public void Values_of_a_field_are_alternatives_and_fields_are_conditions()
    {
        var query = HgncQuery.ForFields(
            new Dictionary<string, IReadOnlyList<string>>
            {
                ["symbol"] = ["ZNF*", "BRAF"],
                ["locus_type"] = ["gene with protein product"],
            }
        );

        Assert.Equal(
            "(symbol:ZNF* OR symbol:BRAF) AND locus_type:\"gene with protein product\"",
            query.ToString()
        );
    }

    [Fact]
    public void Wildcards_in_fields_values_work_beside_characters_that_are_syntax()
    {
        var query = HgncQuery.ForFields(
            new Dictionary<string, IReadOnlyList<string>> { ["name"] = ["zinc finger/x*"] }
        );

        var term = Assert.IsType<TermNode>(HgncQuery.Parse(query.ToString()).Root);
        Assert.True(term.HasWildcard);
        Assert.Equal("zinc finger/x*", term.Value);
    }

    [Fact]
    public void Whole_queries_can_be_joined()
    {
        var query = HgncQuery.All([
            HgncQuery.Parse("a OR b"),
            HgncQuery.ForValue("symbol", "ZNF3"),
        ]);

        Assert.Equal("(a OR b) AND symbol:ZNF3", query.ToString());
    }

    [Fact]
    public void A_query_that_only_excludes_stays_a_condition_beside_others()
    {
        var query = HgncQuery.All([
            HgncQuery.Parse("NOT a -b"),
            HgncQuery.ForValue("status", "Approved"),
        ]);

        Assert.Equal("NOT a AND NOT b AND status:Approved", query.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_text_cannot_be_requested(string value)
    {
        var error = Assert.Throws<HgncException>(() => HgncQuery.ForValue("symbol", value));

        Assert.Equal(HgncErrorKind.BadInput, error.Kind);
    }

    private static void AssertAsksFor(string value)
    {
        var parsed = HgncQuery.Parse(HgncQuery.ForValue("alias_symbol", value).ToString()).Root;

        Assert.Equal("alias_symbol", parsed.Field);
        Assert.Equal(
            value,
            parsed is PhraseNode phrase ? phrase.Value : Assert.IsType<TermNode>(parsed).Value
        );
        Assert.False(parsed is TermNode { HasWildcard: true });
    }
}
