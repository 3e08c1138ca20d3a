using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Tests.Groups;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Mcp;

/// <summary>
/// No answer exceeds the maximum size, whatever the request, and items that do not fit come with the next answer. <see cref="Assistant"/> measures
/// each answer.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class McpBoundTests(McpBoundTests.Copy copy) : IClassFixture<McpBoundTests.Copy>
{
    private const int Most = 1_000;

    // The text with the longest JSON form.
    private static readonly string Wide = string.Concat(Enumerable.Repeat("β\"\u0001\\😀", 500));

    public static TheoryData<string, string> Inputs =>
        new(
            from tool in new[] { "resolve_symbols", "get_genes", "gene_group" }
            from kind in new[] { "genes", "ambiguous", "wide", "unknown", "blank" }
            select (tool, kind)
        );

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task A_thousand_inputs_each_have_their_results_page_by_page(
        string tool,
        string kind
    )
    {
        var count = kind == "wide" ? 60 : Most;
        var inputs = Enumerable.Range(0, count).Select(i => Input(kind, i)).ToArray();
        var name = tool == "resolve_symbols" ? "symbols" : "genes";

        var (items, pages) = await copy.Assistant.CallAllAsync(
            tool,
            new Dictionary<string, object?>(StringComparer.Ordinal) { [name] = inputs }
        );

        Assert.True(items.Count >= count);
        Assert.InRange(pages, 1, count / 4);
        if (tool != "gene_group" && kind != "wide")
        {
            Assert.Equal(inputs, items.Select(item => item.GetProperty("input").GetString()));
        }
    }

    [Theory]
    [InlineData("*")]
    [InlineData("*:*")]
    [InlineData("name:*a*")]
    public async Task All_hits_of_a_search_come_page_by_page(string query)
    {
        var (items, _) = await copy.Assistant.CallAllAsync(
            "find_genes",
            new(StringComparer.Ordinal) { ["query"] = query, ["limit"] = 500 }
        );

        Assert.Equal(
            items.Count,
            items.Select(item => item.GetProperty("hgnc_id").GetString()).Distinct().Count()
        );
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task All_groups_and_genes_come_page_by_page(bool recurse, bool tree)
    {
        var (items, pages) = await copy.Assistant.CallAllAsync(
            "gene_group",
            new(StringComparer.Ordinal)
            {
                ["group"] = "*",
                ["recurse"] = recurse,
                ["tree"] = tree,
            }
        );

        Assert.True(items.Count > 1_000);
        Assert.True(pages > 1);
    }

    [Fact]
    public async Task Too_many_inputs_are_an_error_within_the_bound()
    {
        var answer = await copy.Assistant.CallAsync(
            "resolve_symbols",
            new { symbols = Enumerable.Repeat("BRAF", Most + 1) }
        );

        Assert.True(answer.IsError);
        Assert.Contains("1,001", answer.Error.GetProperty("message").GetString());
        Assert.Contains("each 1,000", answer.Error.GetProperty("what_to_do").GetString());
    }

    [Theory]
    [InlineData("find_genes", "query")]
    [InlineData("gene_group", "group")]
    [InlineData("compare_releases", "reference")]
    public async Task A_huge_text_is_read_within_the_limit(string tool, string argument)
    {
        var answer = await copy.Assistant.CallAsync(
            tool,
            new Dictionary<string, string> { [argument] = Wide }
        );

        Assert.True(answer.IsError || answer.Results.Count == 0);
    }

    [Fact]
    public async Task A_record_larger_than_a_result_says_which_fields_are_left_out()
    {
        var answer = await copy.Assistant.CallAsync(
            "get_genes",
            new { genes = new[] { "HUGE1", "G7" } }
        );

        var record = answer.Results[0];
        Assert.Equal("HUGE1", record.GetProperty("record").GetProperty("symbol").GetString());
        Assert.Equal("alias_name", record.GetProperty("omitted_fields")[0].GetString());
        Assert.Contains("omitted_fields", answer.Json.GetProperty("next_steps")[0].GetString());
    }

    private static string Input(string kind, int i) =>
        kind switch
        {
            "genes" => $"G{i}",
            "ambiguous" => "SHARED",
            "wide" => Wide,
            "unknown" => $"unknown gene {i}",
            _ => "",
        };

    /// <summary>Many made-up genes and groups with long names.</summary>
    public sealed class Copy : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        internal Assistant Assistant { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var name = string.Concat(Enumerable.Repeat("long näme ", 10));
            var genes = Enumerable
                .Range(0, 3_000)
                .Select(i =>
                    $$"""{"hgnc_id":"HGNC:{{i + 10}}","symbol":"G{{i}}","name":"{{name}}{{i}}","status":"Approved","alias_symbol":["{{(i < 40 ? "SHARED" : $"A{i}")}}"],"gene_group_id":[{{i % 600}},7],"gene_group":["Group {{i % 600}} {{name}}","Group 7 {{name}}"]}"""
                )
                .Append(
                    $$"""{"hgnc_id":"HGNC:5","symbol":"HUGE1","name":"huge","status":"Approved","alias_name":["{{string.Concat(Enumerable.Repeat("ä", 40_000))}}"]}"""
                )
                .ToList();
            var groups = new SmallGroups
            {
                ["family.csv"] =
                    "id,name,desc_comment\n"
                    + string.Concat(
                        Enumerable.Range(0, 1_500).Select(i => $"{i},Group {i} {name},{name}\n")
                    ),
                ["hierarchy.csv"] =
                    "parent_fam_id,child_fam_id\n"
                    + string.Concat(Enumerable.Range(1, 1_499).Select(i => $"{i / 60},{i}\n")),
                ["gene_has_family.csv"] = "hgnc_id,family_id\n10,1\n",
                ["family_alias.csv"] = "id,family_id,alias\n",
            };
            await new DatasetStore(_folder.PathOf("data")).SaveAsync(
                DatasetOrigin
                    .FromFiles(
                        _folder.Write(
                            "set.json",
                            $$$"""{"response":{"numFound":{{{genes.Count}}},"docs":[{{{string.Join(',', genes)}}}]}}"""
                        )
                    )
                    .WithGeneGroups(groups.Write(_folder.PathOf("groups")))
            );
            Assistant = await Assistant.StartAsync(_folder.PathOf("data"));
        }

        public async ValueTask DisposeAsync()
        {
            if (Assistant is not null)
            {
                await Assistant.DisposeAsync();
            }
            _folder.Dispose();
        }
    }
}
