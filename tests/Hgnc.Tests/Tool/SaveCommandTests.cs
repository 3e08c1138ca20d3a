using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Mirror;
using Hgnc.Tests.Support;
using Hgnc.Tool.Hosting;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary><c>hgnc save</c> and <c>hgnc dataset</c>.</summary>
public sealed class SaveCommandTests(SampleMirror sample) : IClassFixture<SampleMirror>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_copy_is_saved_from_a_mirror_and_reported()
    {
        await using var mirror = await StartMirrorAsync();
        var files = new Uri(mirror.BaseUri, "mirror/files/").AbsoluteUri;

        var save = await RunAsync("save", "--uri", files);

        Assert.Equal(0, save.ExitCode);
        Assert.Matches("(?m)^Records +66\n", save.Output);
        Assert.Matches("(?m)^Withdrawn entries +5\n", save.Output);
        Assert.Contains(_folder.PathOf("data"), save.Lines[0]);
        Assert.Equal(
            [
                $"Downloading {files}hgnc_complete_set.json",
                $"Downloading {files}withdrawn.txt",
                $"Importing {files}hgnc_complete_set.json",
            ],
            save.ErrorLines
        );

        var again = await RunAsync("save", "--uri", files, "--verbose");
        Assert.Equal(
            [
                $"GET {files}hgnc_complete_set.json 304",
                $"GET {files}withdrawn.txt 304",
                $"GET {files}family.csv 404",
                "The copy is up to date: there is nothing new.",
            ],
            again.ErrorLines.Select(line => line.Split(',')[0])
        );

        var dataset = await RunAsync("dataset", "--format", "json");
        Assert.Equal((0, ""), (dataset.ExitCode, dataset.Error));
        var json = JsonElement.Parse(dataset.Output);
        Assert.True(json.GetProperty("exists").GetBoolean());
        Assert.Equal(66, json.GetProperty("recordCount").GetInt32());
        Assert.Equal(files + "withdrawn.txt", json.GetProperty("withdrawnOrigin").GetString());
        Assert.Equal(again.Lines[0], (await RunAsync("dataset")).Lines[0]);
    }

    [Fact]
    public async Task A_copy_is_made_of_files()
    {
        var run = await RunAsync(
            "save",
            "--path",
            Repository.Sample("hgnc_sample.json"),
            "--withdrawn",
            Repository.Sample("withdrawn.txt"),
            "--format",
            "json"
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(5, JsonElement.Parse(run.Output).GetProperty("withdrawnCount").GetInt32());
        Assert.Equal(
            $"Importing {Repository.Sample("hgnc_sample.json")}",
            Assert.Single(run.ErrorLines)
        );
    }

    [Fact]
    public async Task Force_downloads_again()
    {
        await using var mirror = await StartMirrorAsync();
        var files = new Uri(mirror.BaseUri, "mirror/files/").AbsoluteUri;
        await RunAsync("save", "--uri", files);

        var run = await RunAsync("save", "--uri", files, "--force");

        Assert.Contains($"Importing {files}hgnc_complete_set.json", run.ErrorLines);
    }

    [Fact]
    public async Task On_a_terminal_each_step_has_a_bar()
    {
        var run = await ToolRun.RunAsync(
            Context with
            {
                IsErrorTerminal = true,
            },
            "save",
            "--path",
            Repository.Sample("hgnc_sample.json")
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Importing hgnc_sample.json", run.Error);
        Assert.Contains('━', run.Error);
    }

    [Fact]
    public async Task Without_a_copy_dataset_says_so_and_exits_1()
    {
        var run = await RunAsync("dataset");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            $"No local copy is saved in '{_folder.PathOf("data")}'; hgnc save makes one.",
            Assert.Single(run.ErrorLines)
        );
        var json = JsonElement.Parse((await RunAsync("dataset", "--format", "json")).Output);
        Assert.False(json.GetProperty("exists").GetBoolean());
    }

    [Theory]
    [InlineData(2, "--uri", "nonsense")]
    [InlineData(2, "--uri", "ftp://127.0.0.1/")]
    [InlineData(2, "--path", "no-such-file")]
    [InlineData(2, "--uri", "http://127.0.0.1:1/", "--path", "x")]
    [InlineData(2, "--withdrawn-uri", "http://127.0.0.1:1/")]
    [InlineData(2, "--withdrawn", "x")]
    public async Task A_save_that_fails_exits_with_its_code(int exitCode, params string[] options)
    {
        var run = await RunAsync(["save", .. options]);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.True(run.ErrorLines.Length >= 2);
        Assert.Equal(1, (await RunAsync("dataset")).ExitCode);
    }

    [Fact]
    public async Task A_file_that_the_server_does_not_have_exits_3()
    {
        var run = await RunAsync("save", "--uri", new Uri(sample.BaseUri, "none.json").AbsoluteUri);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("none.json: the file does not exist (404).", run.Error);
    }

    private ToolContext Context =>
        new()
        {
            GetVariable = name => name == DatasetStore.Variable ? _folder.PathOf("data") : null,
        };

    private Task<ToolRun> RunAsync(params string[] arguments) =>
        ToolRun.RunAsync(Context, arguments);

    private Task<HgncMirror> StartMirrorAsync() =>
        sample.StartAsync(
            new MirrorOptions
            {
                Files = new Dictionary<string, string>
                {
                    [DatasetOrigin.CompleteSetName] = Repository.Sample("hgnc_sample.json"),
                    [DatasetOrigin.WithdrawnName] = Repository.Sample("withdrawn.txt"),
                },
            }
        );
}
