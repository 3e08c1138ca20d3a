using System.Text.Json;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary><c>hgnc info</c>.</summary>
public sealed class InfoCommandTests(SampleMirror mirror) : IClassFixture<SampleMirror>
{
    [Fact]
    public async Task It_is_text_to_read_that_fits_80_columns()
    {
        var run = await ToolRun.RunAsync(mirror.BaseUri, "info");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(mirror.BaseUri.AbsoluteUri, run.Lines[0]);
        Assert.Matches("(?m)^Records +71", run.Output);
        Assert.Matches("(?m)^Searchable fields +hgnc_id symbol ", run.Output);
        Assert.All(run.Lines, line => Assert.InRange(line.Length, 1, 81));
    }

    [Fact]
    public async Task As_json_it_is_the_text_of_the_service()
    {
        var run = await ToolRun.RunAsync(mirror.BaseUri, "info", "--format", "json");

        var info = JsonElement.Parse(run.Output);
        Assert.Equal(71, info.GetProperty("numDoc").GetInt32());
        Assert.Equal("hgnc_id", info.GetProperty("searchableFields")[0].GetString());
    }

    [Fact]
    public async Task Verbose_shows_the_request()
    {
        var run = await ToolRun.RunAsync(mirror.BaseUri, "info", "--verbose");

        Assert.StartsWith($"GET {mirror.BaseUri}info 200", Assert.Single(run.ErrorLines));
    }

    [Theory]
    [InlineData("info", "--base-uri", "nonsense", 2)]
    [InlineData("info", "--base-uri", "http://127.0.0.1:1/", 3)]
    [InlineData("info", "--format", "tsv", 2)]
    public async Task An_invalid_input_exits_with_its_code(
        string verb,
        string option,
        string value,
        int exitCode
    )
    {
        var run = await ToolRun.RunAsync(verb, option, value);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.True(run.ErrorLines.Length >= 2);
    }
}
