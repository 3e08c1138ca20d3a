using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Tests.Local;
using Hgnc.Tests.Releases;
using Hgnc.Tool;
using Hgnc.Tool.Hosting;
using Xunit;
using TemporaryFolder = Hgnc.Tests.Support.TemporaryFolder;

namespace Hgnc.Tests.Tool;

/// <summary><c>hgnc serve --release</c> and <c>--archive</c>, and what clients get from a mirror of this kind.</summary>
public sealed class ReleaseServeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("latest", "HGNC:2", 9)]
    [InlineData("2018-11", "HGNC:1", 6)]
    [InlineData("2018-11-20", "HGNC:1", 6)]
    public async Task A_release_of_an_archive_is_served(string release, string id, int records)
    {
        var archive = SmallReleases.WriteArchive(_folder);
        await using var server = await StartAsync("--release", release, "--archive", archive);

        Assert.StartsWith($"Serving {records} records", server.Line, StringComparison.Ordinal);
        Assert.Equal(id, await server.IdAsync("AAA1"));
    }

    [Fact]
    public async Task Without_a_release_the_newest_of_the_archive_is_served()
    {
        await using var server = await StartAsync("--archive", SmallReleases.WriteArchive(_folder));

        Assert.Equal("HGNC:2", await server.IdAsync("AAA1"));
    }

    [Fact]
    public async Task A_saved_release_is_served_without_the_archive()
    {
        await SmallReleases.SaveAsync(_folder);
        await using var server = await StartAsync("--release", "2018-11-07");

        Assert.Equal("HGNC:1", await server.IdAsync("AAA1"));
    }

    [Fact]
    public async Task Others_list_and_save_each_release_from_the_mirror()
    {
        await using var server = await StartAsync(
            "--archive",
            SmallReleases.WriteArchive(_folder),
            "--release",
            "2018-11"
        );
        var files = new Uri(server.BaseUri, "mirror/files/").AbsoluteUri;
        var list = await RunAsync("releases", "--archive", files, "--format", "tsv");
        var old = await RunAsync("save", "--release", "2018-11", "--archive", files);
        var newest = await RunAsync("save", "--release", "latest", "--archive", files);
        var again = await RunAsync("save", "--release", "2018-11", "--archive", files);
        var resolved = await RunAsync("resolve", "AAA1", "--release", "2018-11");

        Assert.Equal(
            ["2024-10-01", "2018-11-01"],
            list.Lines.Skip(1).Select(line => line.Split('\t')[0])
        );
        Assert.Contains("release 2018-11-01: 5 genes", old.Output, StringComparison.Ordinal);
        Assert.Contains("release 2024-10-01: 5 genes", newest.Output, StringComparison.Ordinal);
        Assert.Contains("The release 2018-11 is already saved.", again.ErrorLines);
        Assert.Contains("HGNC:1", resolved.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_save_from_the_mirror_gets_the_release_that_it_serves()
    {
        await using var server = await StartAsync(
            "--archive",
            SmallReleases.WriteArchive(_folder),
            "--release",
            "2018-11"
        );
        var save = await RunAsync("save", "--uri", server.BaseUri + "mirror/files/");
        var resolved = await RunAsync("resolve", "AAA1", "--source", "local");

        Assert.Equal(0, save.ExitCode);
        Assert.Contains("HGNC:1", resolved.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pinned_release_costs_no_request_and_no_import()
    {
        await SmallReleases.SaveAsync(_folder);
        await using var server = await StartAsync("--release", "latest");
        var before = Copies();
        _folder.Write(".hgnc-release", "2018-11-07");
        var first = await RunAsync("resolve", "AAA1", "--base-uri", server.BaseUri.AbsoluteUri);
        var second = await RunAsync("get", "AAA1", "--base-uri", server.BaseUri.AbsoluteUri);

        Assert.Contains("HGNC:1", first.Lines[1], StringComparison.Ordinal);
        Assert.Contains("HGNC:1", second.Output, StringComparison.Ordinal);
        Assert.Equal(0, await server.RequestsAsync());
        Assert.Equal(before, Copies());
    }

    [Theory]
    [InlineData("--release", "2010-01-01")]
    [InlineData("--release", "2010-01-01", "--archive")]
    [InlineData("--archive", "nowhere")]
    [InlineData("--archive", "http://127.0.0.1:9/")]
    public async Task A_missing_file_exits_with_a_message_that_names_it(params string[] arguments)
    {
        string[] given =
            arguments[^1] == "--archive"
                ? [.. arguments, SmallReleases.WriteArchive(_folder)]
                : arguments;
        var run = await RunAsync(["serve", "--urls", "http://127.0.0.1:0", .. given]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(arguments[1], run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal(2, run.ErrorLines.Length);
    }

    private string[] Copies() =>
        [
            .. Directory
                .GetFiles(_folder.PathOf("data"), "*", SearchOption.AllDirectories)
                .Where(path => !path.EndsWith("-shm", StringComparison.Ordinal))
                .Select(path => $"{path} {File.GetLastWriteTimeUtc(path):O}")
                .Order(StringComparer.Ordinal),
        ];

    private ToolContext Context() =>
        new()
        {
            GetVariable = name =>
                string.Equals(name, DatasetStore.Variable, StringComparison.Ordinal)
                    ? _folder.PathOf("data")
                    : null,
            WorkingFolder = _folder.PathOf("."),
        };

    private Task<ToolRun> RunAsync(params string[] arguments) =>
        ToolRun.RunAsync(Context(), arguments);

    private async Task<Server> StartAsync(params string[] arguments)
    {
        var server = new Server(Context(), arguments);
        await server.ReadyAsync();
        return server;
    }

    /// <summary>A mirror that the tool serves until the test is over.</summary>
    private sealed class Server : IAsyncDisposable
    {
        private readonly FirstLine _error = new();
        private readonly StringWriter _output = new();
        private readonly CancellationTokenSource _stop = new();
        private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
        private readonly Task<int> _exit;

        public Server(ToolContext context, string[] arguments)
        {
            _exit = HgncTool.RunAsync(
                ["serve", "--urls", "http://127.0.0.1:0", .. arguments],
                _output,
                _error,
                _stop.Token,
                context
            );
        }

        public string Line { get; private set; } = "";

        public Uri BaseUri { get; private set; } = null!;

        public async Task ReadyAsync()
        {
            await Task.WhenAny(_error.Line, _exit);
            Assert.False(_exit.IsCompleted, _error.ToString());
            Line = await _error.Line;
            BaseUri = new Uri(Line.Split(' ')[4]);
        }

        public async Task<string?> IdAsync(string symbol)
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Get,
                new Uri(BaseUri, "fetch/symbol/" + symbol)
            );
            request.Headers.Add("Accept", "application/json");
            using var response = await _client.SendAsync(request, Ask.Token);
            using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            return json
                .RootElement.GetProperty("response")
                .GetProperty("docs")[0]
                .GetProperty("hgnc_id")
                .GetString();
        }

        public async Task<long> RequestsAsync()
        {
            using var json = JsonDocument.Parse(
                await _client.GetStringAsync(new Uri(BaseUri, "mirror/stats"), Ask.Token)
            );
            return json.RootElement.GetProperty("requests").GetInt64();
        }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            Assert.Equal(0, await _exit);
            _client.Dispose();
            _stop.Dispose();
            await _error.DisposeAsync();
            await _output.DisposeAsync();
        }
    }
}
