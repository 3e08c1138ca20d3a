using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Tests.Support;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Hgnc.Tests.Mcp;

/// <summary>The tools of <c>hgnc mcp</c>, with the official client over a real pipe.</summary>
[Trait("Speed", "Slow")]
public sealed class McpTests(McpFixture fixture, SampleMirror sample)
    : IClassFixture<McpFixture>,
        IClassFixture<SampleMirror>
{
    private Assistant Assistant => fixture.Assistant;

    [Fact]
    public async Task Tools_are_listed_with_types_and_only_read()
    {
        var tools = await Assistant.Client.ListToolsAsync(
            cancellationToken: TestContext.Current.CancellationToken
        );

        Assert.Equal(
            [
                "compare_releases",
                "find_genes",
                "gene_group",
                "get_genes",
                "info",
                "resolve_symbols",
            ],
            tools.Select(tool => tool.Name).Order()
        );
        Assert.All(
            tools,
            tool =>
            {
                var annotations = tool.ProtocolTool.Annotations!;
                Assert.True(annotations.ReadOnlyHint);
                Assert.True(annotations.IdempotentHint);
                Assert.False(annotations.DestructiveHint);
                Assert.False(annotations.OpenWorldHint);
                Assert.NotEmpty(tool.Description);
                var output = Assert.NotNull(tool.ProtocolTool.OutputSchema);
                Assert.True(output.GetProperty("properties").TryGetProperty("provenance", out _));
                Assert.All(
                    tool.ProtocolTool.InputSchema.GetProperty("properties").EnumerateObject(),
                    argument =>
                        Assert.NotEmpty(argument.Value.GetProperty("description").GetString()!)
                );
            }
        );
    }

    [Fact]
    public async Task The_server_describes_itself_and_its_use()
    {
        Assert.Equal("hgnc", Assistant.Client.ServerInfo?.Name);
        Assert.Contains("resolve_symbols", Assistant.Client.ServerInstructions);
        await Assistant.CallAsync("info", new { });
        Assert.Equal("", Assistant.Errors);
    }

    [Fact]
    public async Task Two_hundred_mixed_names_are_resolved_in_one_call_and_in_order()
    {
        string[] mixed =
        [
            "BRAF",
            "MARCH1",
            "p65",
            "HLA.A",
            "7-Sep",
            "ENSG00000157764",
            "HGNC:1100",
            "nonsense",
            "",
            "ABCC7",
        ];
        var names = Enumerable.Range(0, 200).Select(i => mixed[i % mixed.Length]).ToArray();

        var response = await Assistant.CallAsync("resolve_symbols", new { symbols = names });

        Assert.False(response.IsError);
        Assert.Equal(names, response.Results.Select(one => one.GetProperty("input").GetString()!));
        Assert.False(response.Json.TryGetProperty("next_cursor", out _));
        Assert.Equal(200, response.Json.GetProperty("total").GetInt32());
        Assert.Equal(
            "Approved Previous Ambiguous Repaired Repaired Identifier Identifier NotFound NotFound",
            string.Join(
                ' ',
                response.Results.Take(9).Select(one => one.GetProperty("match_type").GetString())
            )
        );
        Assert.Equal(
            200,
            response
                .Json.GetProperty("counts")
                .EnumerateObject()
                .Sum(count => count.Value.GetInt32())
        );
        var provenance = response.Json.GetProperty("provenance");
        Assert.Equal("Local", provenance.GetProperty("source").GetString());
        Assert.EndsWith("hgnc_sample.json", provenance.GetProperty("address").GetString());
    }

    [Fact]
    public async Task An_ambiguity_leads_to_its_genes()
    {
        var resolved = await Assistant.CallAsync(
            "resolve_symbols",
            new { symbols = new[] { "p65" } }
        );

        var ambiguous = Assert.Single(resolved.Results);
        Assert.Equal("Ambiguous", ambiguous.GetProperty("match_type").GetString());
        Assert.False(ambiguous.TryGetProperty("symbol", out _));
        Assert.Contains("get_genes", resolved.Json.GetProperty("next_steps")[0].GetString());
        var ids = ambiguous
            .GetProperty("candidates")
            .EnumerateArray()
            .Select(candidate => candidate.GetProperty("hgnc_id").GetString()!)
            .ToArray();
        var genes = await Assistant.CallAsync(
            "get_genes",
            new { genes = ids, fields = new[] { "symbol", "location" } }
        );

        Assert.Equal(
            ["GORASP1", "RELA", "SYT1"],
            genes
                .Results.Select(gene =>
                    gene.GetProperty("record").GetProperty("symbol").GetString()!
                )
                .Order()
        );
    }

    [Fact]
    public async Task A_chromosome_settles_a_tie()
    {
        var response = await Assistant.CallAsync(
            "resolve_symbols",
            new { symbols = new[] { "p65" }, chromosome = "11" }
        );

        Assert.Equal("RELA", response.Results[0].GetProperty("symbol").GetString());
    }

    [Theory]
    [InlineData("resolve_symbols", """{"symbol":["BRAF"]}""", "Did you mean symbols?", "symbols")]
    [InlineData("resolve_symbols", "{}", "The argument symbols is missing", "symbols")]
    [InlineData("resolve_symbols", """{"symbols":[]}""", "symbols is empty", "BRAF")]
    [InlineData("resolve_symbols", """{"symbols":"BRAF"}""", "wrong type", "array")]
    [InlineData(
        "resolve_symbols",
        """{"symbols":["A"],"cursor":"x"}""",
        "'x' is not a cursor",
        "begin again"
    )]
    [InlineData(
        "resolve_symbols",
        """{"symbols":["A"],"cursor":"5-abcdefabcdef"}""",
        "other arguments",
        "begin again"
    )]
    [InlineData(
        "get_genes",
        """{"genes":["BRAF"],"fields":["ensembl"]}""",
        "ensembl_gene_id",
        "hgnc://fields"
    )]
    [InlineData(
        "find_genes",
        """{"query":"symbol:(BRAF"}""",
        "(",
        "info lists the searchable fields"
    )]
    [InlineData(
        "find_genes",
        """{"query":"nofield:BRAF"}""",
        "nofield",
        "info lists the searchable fields"
    )]
    [InlineData("find_genes", """{"query":"BRAF","limit":0}""", "limit is 0", "1 to 500")]
    [InlineData(
        "compare_releases",
        """{"reference":"2001-01-01"}""",
        "2001-01-01",
        "Saved releases: 2024-10-18, 2018-11-07"
    )]
    [InlineData(
        "compare_releases",
        """{"reference":"2018-11-07","kinds":["Renamed"]}""",
        "'Renamed' is not a kind of change",
        "PreviousSymbol"
    )]
    [InlineData(
        "gene_group",
        """{"group":"zink fingers"}""",
        "Did you mean 'Zinc fingers'",
        "number or the whole name"
    )]
    [InlineData("gene_group", "{}", "The call must have either group or genes", "RAF family")]
    public async Task An_error_names_what_is_wrong_and_says_what_to_do_next(
        string tool,
        string arguments,
        string message,
        string advice
    )
    {
        var response = await Assistant.CallAsync(tool, JsonElement.Parse(arguments));

        Assert.True(response.IsError);
        Assert.Contains(message, response.Error.GetProperty("message").GetString());
        Assert.Contains(advice, response.Error.GetProperty("what_to_do").GetString());
        Assert.NotEmpty(response.Error.GetProperty("kind").GetString()!);
    }

    [Fact]
    public async Task An_error_is_fixed_by_its_advice()
    {
        var wrong = await Assistant.CallAsync("gene_group", new { group = "zink fingers" });
        var name = wrong.Error.GetProperty("message").GetString()!.Split('\'')[3];

        var mended = await Assistant.CallAsync("gene_group", new { group = name });

        Assert.Equal(26, Assert.Single(mended.Results).GetProperty("id").GetInt32());
    }

    [Fact]
    public async Task Records_come_for_each_input_and_an_input_without_one_says_why()
    {
        var response = await Assistant.CallAsync(
            "get_genes",
            new { genes = new[] { "BRAF", "MLL2", "ENSG00000157764", "673", "p65", "" } }
        );

        var results = response.Results;
        Assert.Equal(6, results.Count);
        Assert.Equal(
            "P15056",
            results[0].GetProperty("record").GetProperty("uniprot_ids")[0].GetString()
        );
        Assert.Contains("HGNC:7133", Advice(results[1]));
        Assert.Equal("BRAF", results[2].GetProperty("record").GetProperty("symbol").GetString());
        Assert.Contains("entrez_id", Advice(results[3]));
        Assert.Contains("Do not choose", Advice(results[4]));
        Assert.Equal(
            "The input is empty.",
            results[5].GetProperty("error").GetProperty("message").GetString()
        );
    }

    [Fact]
    public async Task Old_symbols_are_taken_with_resolve_and_only_if_they_mean_one_gene()
    {
        var response = await Assistant.CallAsync(
            "get_genes",
            new
            {
                genes = new[] { "MARCH1", "p65", "BRAF" },
                fields = new[] { "symbol" },
                resolve = true,
            }
        );

        var results = response.Results;
        Assert.Equal("MARCHF1", results[0].GetProperty("record").GetProperty("symbol").GetString());
        Assert.Contains("previous symbol", results[0].GetProperty("resolution").GetString());
        Assert.Contains("Do not choose", Advice(results[1]));
        Assert.False(results[2].TryGetProperty("resolution", out _));
    }

    [Fact]
    public async Task An_identifier_of_another_database_leads_to_its_gene()
    {
        var response = await Assistant.CallAsync(
            "get_genes",
            new
            {
                genes = new[] { "673", "7157" },
                field = "entrez_id",
                fields = new[] { "symbol" },
            }
        );

        Assert.Equal(
            ["BRAF", "TP53"],
            response.Results.Select(one =>
                one.GetProperty("record").GetProperty("symbol").GetString()
            )
        );
    }

    [Fact]
    public async Task A_search_gives_pages_of_hits_with_names()
    {
        var first = await Assistant.CallAsync(
            "find_genes",
            new { query = "symbol:ZNF*", limit = 3 }
        );
        var second = await Assistant.CallAsync(
            "find_genes",
            new
            {
                query = "symbol:ZNF*",
                limit = 3,
                cursor = first.Text("next_cursor"),
            }
        );

        Assert.Equal(6, first.Json.GetProperty("total").GetInt32());
        Assert.Equal(
            6,
            first
                .Results.Concat(second.Results)
                .Select(hit => hit.GetProperty("hgnc_id").GetString())
                .Distinct()
                .Count()
        );
        Assert.Equal("zinc finger protein 2", first.Results[0].GetProperty("name").GetString());
        Assert.False(second.Json.TryGetProperty("next_cursor", out _));
    }

    [Fact]
    public async Task Releases_are_compared_as_a_whole_and_for_genes()
    {
        var all = await Assistant.CallAsync(
            "compare_releases",
            new { reference = "2018-11-07", kinds = new[] { "symbol" } }
        );
        var some = await Assistant.CallAsync(
            "compare_releases",
            new { reference = "2018-11", genes = new[] { "MARCH1", "nonsense" } }
        );

        Assert.Equal(("2018-11-07", "2024-10-18"), (all.Text("reference"), all.Text("difference")));
        Assert.All(
            all.Results,
            change => Assert.Equal("Symbol", change.GetProperty("kind").GetString())
        );
        Assert.Contains(all.Results, change => change.GetProperty("new").GetString() == "MARCHF1");
        Assert.Contains(
            some.Results,
            change => change.GetProperty("kind").GetString() == "NotFound"
        );
    }

    [Fact]
    public async Task A_group_leads_to_all_genes_below_it_and_genes_lead_to_groups()
    {
        var group = await Assistant.CallAsync("gene_group", new { group = "Zinc fingers" });
        var below = await Assistant.CallAsync(
            "gene_group",
            new { group = "Zinc fingers", recurse = true }
        );
        var tree = await Assistant.CallAsync(
            "gene_group",
            new { group = "cadherins", tree = true }
        );
        var genes = await Assistant.CallAsync(
            "gene_group",
            new { genes = new[] { "BRAF", "TP53" } }
        );

        var zinc = Assert.Single(group.Results);
        Assert.Equal(6, zinc.GetProperty("total_gene_count").GetInt32());
        Assert.Equal(
            [58, 28],
            zinc.GetProperty("children")
                .EnumerateArray()
                .Select(child => child.GetProperty("id").GetInt32())
        );
        Assert.Equal(6, below.Results.Count);
        Assert.Equal(
            [0, 1, 1, 1, 2, 2],
            tree.Results.Select(node => node.GetProperty("depth").GetInt32())
        );
        Assert.Equal(654, genes.Results[0].GetProperty("id").GetInt32());
        Assert.Contains(
            "No gene group contains",
            genes.Results[2].GetProperty("error").GetProperty("message").GetString()
        );
    }

    [Fact]
    public async Task Info_names_the_source_of_the_data_and_the_searchable_fields()
    {
        var response = await Assistant.CallAsync("info", new { });

        Assert.Equal(71, response.Json.GetProperty("records").GetInt32());
        Assert.True(response.Json.GetProperty("has_gene_group_hierarchy").GetBoolean());
        Assert.Equal(
            ["2024-10-18", "2018-11-07"],
            response
                .Json.GetProperty("saved_releases")
                .EnumerateArray()
                .Select(release => release.GetString())
        );
        Assert.Contains("HGNC", response.Text("citation"));
    }

    [Fact]
    public async Task The_catalogue_of_fields_is_a_resource()
    {
        var resource = Assert.Single(
            await Assistant.Client.ListResourcesAsync(
                cancellationToken: TestContext.Current.CancellationToken
            )
        );
        var read = await Assistant.Client.ReadResourceAsync(
            "hgnc://fields",
            cancellationToken: TestContext.Current.CancellationToken
        );

        Assert.Equal(("hgnc://fields", "application/json"), (resource.Uri, resource.MimeType));
        var fields = JsonElement.Parse(
            Assert.IsType<TextResourceContents>(Assert.Single(read.Contents)).Text
        );
        Assert.Equal(
            HgncField.All.Select(field => field.Name),
            fields.EnumerateArray().Select(field => field.GetProperty("name").GetString()!)
        );
    }

    [Fact]
    public async Task A_pinned_release_answers_and_is_named()
    {
        await using var pinned = await Assistant.StartAsync(
            fixture.Data,
            "--release",
            "2018-11-07"
        );

        var response = await pinned.CallAsync(
            "resolve_symbols",
            new { symbols = new[] { "MARCH1" } }
        );

        Assert.Equal("Approved", response.Results[0].GetProperty("match_type").GetString());
        Assert.Equal(
            "2018-11-07",
            response.Json.GetProperty("provenance").GetProperty("release").GetString()
        );
    }

    [Fact]
    public async Task Without_a_copy_the_service_is_used_until_a_copy_exists()
    {
        using var folder = new TemporaryFolder();
        await using var assistant = await Assistant.StartAsync(
            Repository.Tool,
            ["mcp"],
            new()
            {
                ["HGNC_DATA"] = folder.PathOf("data"),
                ["HGNC_BASE_URI"] = sample.BaseUri.AbsoluteUri,
            }
        );

        var before = await assistant.CallAsync("find_genes", new { query = "BRAF" });
        Assert.Equal("Service", Source(before));
        Assert.Equal("BRAF", before.Results[0].GetProperty("symbol").GetString());
        var name = await assistant.CallAsync("gene_group", new { group = "RAF family" });
        Assert.True(name.IsError);
        Assert.Contains("ask the user to run", name.Error.GetProperty("what_to_do").GetString());

        await new DatasetStore(folder.PathOf("data")).SaveAsync(
            DatasetOrigin.FromFiles(Repository.Sample("hgnc_sample.json"))
        );

        Assert.Equal(
            "Local",
            Source(await assistant.CallAsync("find_genes", new { query = "BRAF" }))
        );
    }

    [Fact]
    public async Task No_other_command_loads_the_library_of_the_protocol()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("The libraries of a process are read from /proc.");
        }
        var start = ToolProcess.StartOf(
            fixture.Data,
            "serve",
            "--dataset",
            Repository.Sample("hgnc_sample.json"),
            "--urls",
            "http://127.0.0.1:0"
        );
        using var serve = System.Diagnostics.Process.Start(start)!;
        try
        {
            await serve.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
            var loaded = await File.ReadAllTextAsync(
                $"/proc/{serve.Id}/maps",
                TestContext.Current.CancellationToken
            );

            Assert.Contains("Hgnc.Mirror.dll", loaded);
            Assert.DoesNotContain("ModelContextProtocol", loaded);
        }
        finally
        {
            serve.Kill();
        }
    }

    private static string Source(Answer response) =>
        response.Json.GetProperty("provenance").GetProperty("source").GetString()!;

    private static string Advice(JsonElement result) =>
        result.GetProperty("error").GetProperty("what_to_do").GetString()!;
}
