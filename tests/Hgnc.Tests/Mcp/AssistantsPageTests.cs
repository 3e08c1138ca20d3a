using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Mcp;

/// <summary>The command lines in docs/assistants.md start a server that lists its tools.</summary>
[Trait("Speed", "Slow")]
public sealed partial class AssistantsPageTests(McpFixture fixture) : IClassFixture<McpFixture>
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs/assistants.md"));

    public static TheoryData<string> Configurations =>
        [
            .. Block()
                .Matches(Page)
                .Select(block => block.Groups["json"].Value.ReplaceLineEndings("\n")),
        ];

    [Fact]
    public void The_page_has_the_lines_of_the_common_clients()
    {
        Assert.True(Configurations.Count >= 6);
        Assert.All(
            ["Claude Desktop", "Claude Code", "Visual Studio Code", "Cursor", "Zed", "Codex"],
            client => Assert.Contains($"### {client}\n", Page.ReplaceLineEndings("\n"))
        );
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public async Task The_configuration_of_a_client_starts_the_server(string json)
    {
        var servers = Assert.Single(JsonElement.Parse(json).EnumerateObject()).Value;
        var server = servers.GetProperty("hgnc");

        await AssertStartsAsync(
            server.GetProperty("command").GetString()!,
            [.. server.GetProperty("args").EnumerateArray().Select(one => one.GetString()!)]
        );
    }

    [Fact]
    public async Task The_command_line_that_adds_the_server_starts_it()
    {
        var words = Assert.Single(Added().Matches(Page)).Groups["command"].Value.Split(' ');

        await AssertStartsAsync(words[0], words[1..]);
    }

    [Fact]
    public async Task The_lines_in_toml_start_the_server()
    {
        var match = Assert.Single(Toml().Matches(Page));

        await AssertStartsAsync(
            match.Groups["command"].Value,
            JsonSerializer.Deserialize<string[]>(match.Groups["args"].Value)!
        );
    }

    [Fact]
    public async Task Every_tool_is_in_the_table_of_the_page()
    {
        var tools = await fixture.Assistant.Client.ListToolsAsync(
            cancellationToken: TestContext.Current.CancellationToken
        );

        Assert.All(tools, tool => Assert.Contains($"| `{tool.Name}` |", Page));
        Assert.Contains(
            FormattableString.Invariant($"{Hgnc.Tool.Mcp.McpJson.Bound:N0} bytes"),
            Page
        );
    }

    private async Task AssertStartsAsync(string command, IList<string> arguments)
    {
        Assert.Equal("hgnc", command);
        await using var assistant = await Assistant.StartAsync(
            Repository.Tool,
            arguments,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["HGNC_DATA"] = fixture.Data }
        );

        var tools = await assistant.Client.ListToolsAsync(
            cancellationToken: TestContext.Current.CancellationToken
        );

        Assert.Equal(6, tools.Count);
    }

    [GeneratedRegex(
        @"```json\r?\n(?<json>.*?)```",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Block();

    [GeneratedRegex(@"claude mcp add hgnc -- (?<command>[^\r\n]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Added();

    [GeneratedRegex(
        @"\[mcp_servers\.hgnc\]\s+command = ""(?<command>[^""]+)""\s+args = (?<args>\[[^\]]*\])",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Toml();
}
