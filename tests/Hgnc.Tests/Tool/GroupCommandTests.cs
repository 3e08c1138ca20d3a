using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Tests.Support;
using Hgnc.Tool.Hosting;
using Xunit;
using TemporaryFolder = Hgnc.Tests.Support.TemporaryFolder;

namespace Hgnc.Tests.Tool;

/// <summary><c>hgnc group</c>, with the samples and their gene groups.</summary>
public sealed class GroupCommandTests(GroupCommandTests.Copy copy, SampleMirror sample)
    : IClassFixture<GroupCommandTests.Copy>,
        IClassFixture<SampleMirror>
{
    [Fact]
    public async Task A_group_is_a_row_with_its_parents_and_genes()
    {
        var run = await copy.RunAsync("group", "ring finger proteins", "--format", "tsv");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            "ring finger proteins\t58\tRing finger proteins\tRNF\t\tZinc fingers\t\t1\t1\tBRCA1\t\tLocal\t",
            run.Lines[1]
        );
    }

    [Fact]
    public async Task Genes_of_all_groups_below_are_written_once_and_go_into_get()
    {
        var run = await copy.RunAsync("group", "Zinc fingers", "58", "--recurse");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["symbol", "BRCA1", "ZNF12", "ZNF2", "ZNF3", "ZNF7", "ZNF8"],
            run.Lines.Select(line => line.Split('\t')[1])
        );
        var genes = await ToolRun.RunAsync(
            copy.Context with
            {
                OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(run.Output)),
            },
            "get",
            "--from",
            "-",
            "--source",
            "local",
            "--fields",
            "symbol"
        );
        Assert.Equal("symbol BRCA1 ZNF12 ZNF2 ZNF3 ZNF7 ZNF8", string.Join(' ', genes.Lines));
    }

    [Fact]
    public async Task A_tree_is_drawn_with_its_counts()
    {
        var run = await copy.RunAsync("group", "cadherins", "--tree", "--format", "table");

        Assert.Equal(
            [
                "tree                                id  gene_count  total_gene_count",
                "Cadherins                           16  0           3",
                "├─ Cadherin related                 24  0           0",
                "├─ Major cadherins                  18  2           2",
                "└─ Protocadherins                   19  0           1",
                "   ├─ Clustered protocadherins      20  0           0",
                "   └─ Non-clustered protocadherins  21  1           1",
            ],
            run.Lines
        );
    }

    [Fact]
    public async Task Json_has_parents_children_and_genes_as_objects()
    {
        var run = await copy.RunAsync("group", "28", "26", "--format", "json");

        var groups = JsonElement.Parse(run.Output);
        Assert.Equal(
            "Zinc fingers",
            groups[0].GetProperty("parents")[0].GetProperty("name").GetString()
        );
        Assert.Equal(
            "HGNC:12902",
            groups[0].GetProperty("genes")[0].GetProperty("hgnc_id").GetString()
        );
        Assert.Equal(
            [58, 28],
            groups[1]
                .GetProperty("children")
                .EnumerateArray()
                .Select(child => child.GetProperty("id").GetInt32())
        );
    }

    [Fact]
    public async Task Genes_return_their_groups_and_those_without_one_are_reported()
    {
        var run = await copy.RunAsync("group", "--gene", "BRAF", "TP53", "MLL2");

        Assert.Equal(ExitCode.NotFound, run.ExitCode);
        Assert.Equal(["id", "654", "1157"], run.Lines.Select(line => line.Split('\t')[1]));
        Assert.Equal("No gene group contains TP53 (HGNC:11998).", run.ErrorLines[0]);
        Assert.Contains("KMT2D", run.Error);
    }

    [Fact]
    public async Task A_bare_number_is_not_a_gene_and_does_not_affect_the_others()
    {
        var run = await copy.RunAsync("group", "--gene", "673", "BRCA1");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal("58", run.Lines[1].Split('\t')[1]);
        Assert.Contains("673", run.ErrorLines[0]);
    }

    [Fact]
    public async Task A_table_of_genes_returns_their_groups_and_the_row_of_a_gene_without_one()
    {
        var run = await ToolRun.RunAsync(
            copy.Context with
            {
                OpenInput = () => new MemoryStream("symbol,p\nBRCA2,1\nTP53,2\n"u8.ToArray()),
            },
            "group",
            "--from",
            "-"
        );

        Assert.Equal(ExitCode.NotFound, run.ExitCode);
        Assert.Equal("548", run.Lines[1].Split('\t')[1]);
        Assert.Contains("No gene group contains TP53 (HGNC:11998).", run.Error);
        Assert.Contains("line 3", run.Error);
    }

    [Fact]
    public async Task An_unknown_name_does_not_affect_the_others()
    {
        var run = await copy.RunAsync("group", "zink fingers", "1157");

        Assert.Equal(ExitCode.NotFound, run.ExitCode);
        Assert.Equal("1157", run.Lines[1].Split('\t')[1]);
        Assert.StartsWith(
            "There is no gene group 'zink fingers'. Did you mean 'Zinc fingers'",
            run.Error
        );
    }

    [Fact]
    public async Task Without_a_group_all_are_written()
    {
        var run = await copy.RunAsync("group");

        Assert.Equal(25, run.Lines.Length);
    }

    [Fact]
    public async Task The_service_answers_numbers_and_says_what_it_lacks()
    {
        var run = await ToolRun.RunAsync(sample.BaseUri, "group", "28", "RAF family");

        Assert.Equal(ExitCode.NotFound, run.ExitCode);
        Assert.StartsWith("28\t28\tZinc fingers C2H2-type\t", run.Lines[1]);
        Assert.Contains("ZNF12|ZNF2|ZNF3|ZNF7|ZNF8", run.Lines[1]);
        Assert.Contains("Warning: The service has no hierarchy of gene groups", run.Error);
        Assert.Contains("'RAF family' is a name", run.Error);
        Assert.Contains("hgnc save", run.Error);
    }

    [Fact]
    public async Task Recurse_and_tree_exclude_each_other()
    {
        var run = await copy.RunAsync("group", "28", "--recurse", "--tree");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("give one of them", run.Error);
    }

    [Fact]
    public async Task A_mirror_hands_the_files_on()
    {
        using var folder = new TemporaryFolder();
        await using var mirror = await sample.StartAsync(
            new Hgnc.Mirror.MirrorOptions
            {
                Files = (
                    await Hgnc.Tool.Sources.ServedData.FindAsync(
                        Repository.Sample("hgnc_sample.json"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        TestContext.Current.CancellationToken
                    )
                ).Files,
            }
        );
        var files = new Uri(mirror.BaseUri, "mirror/files/").AbsoluteUri;
        var context = new ToolContext { GetVariable = _ => folder.PathOf("data") };

        var save = await ToolRun.RunAsync(context, "save", "--uri", files);
        var group = await ToolRun.RunAsync(context, "group", "Zinc fingers", "--recurse");
        var none = await ToolRun.RunAsync(context, "save", "--uri", files, "--no-gene-groups");

        Assert.Matches("(?m)^Gene groups +24\n", save.Output);
        Assert.Equal(7, group.Lines.Length);
        Assert.Matches("(?m)^Gene groups +from the records\n", none.Output);
    }

    /// <summary>A copy of the samples with their gene groups.</summary>
    public sealed class Copy : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        internal ToolContext Context =>
            new()
            {
                GetVariable = name =>
                    string.Equals(name, DatasetStore.Variable, StringComparison.Ordinal)
                        ? _folder.PathOf("data")
                        : null,
            };

        internal Task<ToolRun> RunAsync(params string[] arguments) =>
            ToolRun.RunAsync(Context, arguments);

        public async ValueTask InitializeAsync() =>
            await new DatasetStore(_folder.PathOf("data")).SaveAsync(
                DatasetOrigin
                    .FromFiles(
                        Repository.Sample("hgnc_sample.json"),
                        Repository.Sample("withdrawn.txt")
                    )
                    .WithGeneGroups(Repository.Sample("genefamily_db_tables"))
            );

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
