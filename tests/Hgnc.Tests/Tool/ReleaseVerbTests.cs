using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Mirror;
using Hgnc.Releases;
using Hgnc.Tests.Local;
using Hgnc.Tests.Releases;
using Hgnc.Tests.Support;
using Hgnc.Tool.Hosting;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary>The tool's verbs and options for releases.</summary>
public sealed class ReleaseVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ToolContext _context;

    public ReleaseVerbTests()
    {
        _context = new ToolContext
        {
            GetVariable = name =>
                string.Equals(name, DatasetStore.Variable, StringComparison.Ordinal)
                    ? _folder.PathOf("data")
                    : null,
            WorkingFolder = _folder.PathOf("."),
        };
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Releases_are_saved_listed_and_removed()
    {
        var archive = SmallReleases.WriteArchive(_folder);
        var save = await RunAsync("save", "--release", "2018-11", "--archive", archive);
        var list = await RunAsync("releases", "--archive", archive, "--format", "tsv");
        var dry = await RunAsync("remove", "2018-11-01", "--dry-run");
        var remove = await RunAsync("remove", "2018-11-01");
        var saved = await RunAsync("releases", "--saved", "--format", "json");

        Assert.Equal(0, save.ExitCode);
        Assert.Contains("release 2018-11-01: 5 genes", save.Output, StringComparison.Ordinal);
        Assert.StartsWith("2024-10-01\tno\tMonthly", list.Lines[1], StringComparison.Ordinal);
        Assert.StartsWith(
            "2018-11-01\tyes\tMonthly|Quarterly\t5\t1",
            list.Lines[2],
            StringComparison.Ordinal
        );
        Assert.StartsWith("Would remove 2018-11-01", dry.Output, StringComparison.Ordinal);
        Assert.StartsWith("Removed 2018-11-01", remove.Output, StringComparison.Ordinal);
        Assert.Equal(0, JsonDocument.Parse(saved.Output).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task A_release_answers_by_option_and_by_file()
    {
        await SmallReleases.SaveAsync(_folder);
        var option = await RunAsync(
            "resolve",
            "AAA1",
            "--release",
            "2018-11-07",
            "--format",
            "jsonl"
        );
        _folder.Write(".hgnc-release", "# pinned\n2018-11-01\n");
        var pinned = await RunAsync("resolve", "AAA1", "--format", "jsonl");
        var other = await RunAsync("resolve", "AAA1", "--release", "latest", "--format", "jsonl");

        Assert.Equal("HGNC:1 2018-11-01", IdAndRelease(option));
        Assert.Equal("HGNC:1 2018-11-01", IdAndRelease(pinned));
        Assert.Equal("HGNC:2 2024-10-01", IdAndRelease(other));
        Assert.Contains("Release 2018-11-01", option.ErrorLines);
    }

    [Fact]
    public async Task A_missing_release_and_an_invalid_pin_are_reported()
    {
        var missing = await RunAsync("get", "AAA1", "--release", "2018-11-07");
        _folder.Write(".hgnc-release", "last year");
        var wrong = await RunAsync("get", "AAA1");
        var both = await RunAsync("get", "AAA1", "--release", "2018-11-07", "--source", "service");

        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("hgnc save --release 2018-11-07", missing.Error, StringComparison.Ordinal);
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains(".hgnc-release", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(2, both.ExitCode);
    }

    [Fact]
    public async Task Symbols_are_read_as_of_a_day_and_the_source_is_recorded()
    {
        await SmallReleases.SaveAsync(_folder);
        var provenance = _folder.PathOf("provenance.json");
        var run = await RunAsync(
            "resolve",
            "AAA1",
            "CCC1",
            "nothing",
            "--as-of",
            "2018-11-07",
            "--release",
            "latest",
            "--provenance",
            provenance
        );
        using var written = JsonDocument.Parse(await File.ReadAllTextAsync(provenance, Ask.Token));
        var root = written.RootElement;

        Assert.Equal(
            ["AAA2 HGNC:1 AAA1", "GGG1 HGNC:7 CCC1", "  "],
            run.Lines.Skip(1)
                .Select(line => line.Split('\t'))
                .Select(cells => $"{cells[2]} {cells[3]} {cells[14]}")
        );
        Assert.Equal("2024-10-01", root.GetProperty("release").GetString());
        Assert.Equal("2018-11-01", root.GetProperty("releaseThen").GetString());
        Assert.Equal(64, root.GetProperty("sha256").GetString()!.Length);
        Assert.Equal(3, root.GetProperty("counts").GetProperty("total").GetInt64());
        Assert.Equal(1, root.GetProperty("counts").GetProperty("notFound").GetInt64());
    }

    [Fact]
    public async Task Rows_that_pass_through_get_the_symbol_of_the_day()
    {
        await SmallReleases.SaveAsync(_folder);
        var panel = _folder.Write(
            "panel.csv",
            "gene,HgncSymbolThen\nAAA1,mine\nCCC1 /// BBB1,\nnothing,\n"
        );
        string[] command = ["resolve", "--from", panel, "--pass-thru", "--release", "latest"];
        var asOf = await RunAsync([.. command, "--as-of", "2018-11-07"]);
        var plain = await RunAsync(command);

        Assert.Equal(
            [
                "gene,HgncSymbolThen,HgncSymbol,HgncId,HgncMatch,ResolvedHgncSymbolThen",
                "AAA1,mine,AAA2,HGNC:1,Approved,AAA1",
                "CCC1 /// BBB1,,GGG1;AAA1,HGNC:7;HGNC:2,Withdrawn;Approved,CCC1;BBB1",
                "nothing,,,,NotFound,",
            ],
            asOf.Lines
        );
        Assert.Equal("gene,HgncSymbolThen,HgncSymbol,HgncId,HgncMatch", plain.Lines[0]);
    }

    [Fact]
    public async Task A_resolution_as_of_a_day_gives_the_same_result_again()
    {
        await SmallReleases.SaveAsync(_folder);
        var panel = _folder.Write("panel.csv", "gene,n\nAAA1,1\n");
        var first = await RunAsync(
            "resolve",
            "--from",
            panel,
            "--pass-thru",
            "--release",
            "latest",
            "--as-of",
            "2018-11-07"
        );
        var again = await RunAsync(
            "resolve",
            "--from",
            _folder.Write("again.csv", first.Output),
            "--release",
            "2018-11-07",
            "--format",
            "jsonl"
        );

        Assert.Equal("HGNC:1 2018-11-01", IdAndRelease(again));
    }

    [Fact]
    public async Task A_pin_that_does_not_count_is_not_read()
    {
        await SmallReleases.SaveAsync(_folder);
        _folder.Write(".hgnc-release", "nonsense");
        var named = await RunAsync("get", "AAA1", "--release", "latest");
        var save = await RunAsync(
            "save",
            "--release",
            "latest",
            "--archive",
            _folder.PathOf("archive")
        );
        var list = await RunAsync("releases", "--saved");

        Assert.Equal((0, 0, 0), (named.ExitCode, save.ExitCode, list.ExitCode));
    }

    [Theory]
    [InlineData("get", "AAA1", "--release", "2999-01-01")]
    [InlineData("resolve", "AAA1", "--as-of", "2999-01")]
    [InlineData("save", "--release", "2999-01-01")]
    [InlineData("diff", "2018-11", "2999-01-01")]
    public async Task A_day_in_the_future_has_no_release(params string[] arguments)
    {
        await SmallReleases.SaveAsync(_folder);
        var run = await RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is in the future", run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provenance_is_written_even_if_the_service_fails()
    {
        await using var service = RawServer.Giving(RawServer.Response(404, "no"));
        var provenance = _folder.PathOf("provenance.json");
        var run = await RunAsync(
            "resolve",
            "AAA1",
            "--base-uri",
            service.BaseUri.AbsoluteUri,
            "--provenance",
            provenance
        );
        using var written = JsonDocument.Parse(await File.ReadAllTextAsync(provenance, Ask.Token));
        var root = written.RootElement;

        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal("Service", root.GetProperty("source").GetString());
        Assert.Equal(1, root.GetProperty("counts").GetProperty("failed").GetInt64());
    }

    [Fact]
    public async Task A_panel_is_compared_row_by_row()
    {
        await SmallReleases.SaveAsync(_folder);
        var panel = _folder.Write("panel.csv", "gene,note\nAAA1,1\nDDD1,2\nnothing,3\n");
        var rows = await RunAsync("diff", "2018-11", "--from", panel, "--kind", "Symbol", "Split");
        var report = await RunAsync("diff", "2018-11", "latest", "--format", "markdown");

        Assert.Equal(1, rows.ExitCode);
        Assert.Equal(
            ["AAA1 Symbol AAA2", "DDD1 Split GGG1|HHH1", "nothing NotFound "],
            rows.Lines.Skip(1)
                .Select(line => line.Split('\t'))
                .Select(cells => $"{cells[0]} {cells[3]} {cells[6]}")
        );
        Assert.Contains("11 changes of 8 genes.", report.Output, StringComparison.Ordinal);
        Assert.Equal("From release 2018-11-01 to release 2024-10-01", report.ErrorLines[0]);
    }

    [Fact]
    public async Task A_mirror_is_an_archive_for_others()
    {
        var store = await SmallReleases.SaveAsync(_folder);
        using var source = store.Open(SmallReleases.Then);
        await using var mirror = await HgncMirror.StartAsync(
            source,
            new MirrorOptions
            {
                Files = ReleaseArchive.Find(_folder.PathOf("archive")).FindFiles(),
            },
            Ask.Token
        );
        var elsewhere = new ReleaseStore(_folder.PathOf("elsewhere"));
        var dataset = await elsewhere.SaveAsync(
            ReleaseName.Latest,
            ReleaseArchive.Find(mirror.BaseUri + "mirror/files/"),
            cancellationToken: Ask.Token
        );

        Assert.Equal(
            ("2024-10-01", 5, 4),
            (dataset.Release, dataset.RecordCount, dataset.WithdrawnCount)
        );
    }

    private Task<ToolRun> RunAsync(params string[] arguments) =>
        ToolRun.RunAsync(_context, arguments);

    private static string IdAndRelease(ToolRun run)
    {
        var answer = JsonDocument.Parse(run.Lines[0]).RootElement;
        return $"{answer.GetProperty("hgnc_id").GetString()} {answer.GetProperty("release").GetString()}";
    }
}
