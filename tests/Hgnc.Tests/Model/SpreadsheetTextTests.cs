using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Hgnc.Tests.Model;

/// <summary>HGNC's text, made safe for spreadsheets.</summary>
public sealed class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("'=1", "'=1")]
    [InlineData("HLA-A", "HLA-A")]
    [InlineData(" =1", " =1")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void A_text_that_would_run_gets_an_apostrophe(string? text, string? safe)
    {
        Assert.Equal(safe, SpreadsheetText.Defuse(text));
    }

    [Fact]
    public void Every_value_of_a_record_is_safe_and_the_others_stay()
    {
        var day = new DateTime(2020, 1, 2, 0, 0, 0, DateTimeKind.Utc);
        var gene = new HgncGene(
            new Dictionary<string, object?>
            {
                ["hgnc_id"] = "HGNC:1",
                ["name"] = "=1",
                ["alias_symbol"] = new[] { "A", "@B" },
                ["date_modified"] = day,
                ["homeodb"] = -5L,
                ["new_text"] = "-1",
                ["new_list"] = new object[] { "+1", 2L },
            }
        );

        var safe = SpreadsheetText.Defuse(gene);

        Assert.Equal(gene.Source, safe.Source);
        Assert.Equal(
            "hgnc_id HGNC:1, name '=1, alias_symbol A|'@B, date_modified 2020-01-02, homeodb -5, new_text '-1, new_list '+1|2",
            string.Join(
                ", ",
                safe.GetFields().Select(pair => $"{pair.Key} {HgncGene.ToTableText(pair.Value)}")
            )
        );
        Assert.Equal("=1", gene.Name);
    }
}
