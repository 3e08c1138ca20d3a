using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Hgnc.Tests.Mcp;

/// <summary>The official client, connected to the tool in a separate process over a real pipe.</summary>
internal sealed class Assistant : IAsyncDisposable
{
    private readonly List<string> _errors = [];

    public McpClient Client { get; private set; } = null!;

    /// <summary>The server's output other than the protocol.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return string.Join('\n', _errors);
            }
        }
    }

    public static Task<Assistant> StartAsync(string data, params string[] options) =>
        StartAsync(Repository.Tool, ["mcp", .. options], new() { ["HGNC_DATA"] = data });

    public static async Task<Assistant> StartAsync(
        string command,
        IList<string> arguments,
        Dictionary<string, string?> variables
    )
    {
        var start = new ProcessStartInfo();
        ToolProcess.SetRuntime(start);
        if (start.Environment.TryGetValue("DOTNET_ROOT", out var root))
        {
            variables["DOTNET_ROOT"] = root;
        }
        var assistant = new Assistant();
        assistant.Client = await McpClient.CreateAsync(
            new StdioClientTransport(
                new StdioClientTransportOptions
                {
                    Command = command,
                    Arguments = arguments,
                    EnvironmentVariables = variables,
                    Name = "hgnc",
                    StandardErrorLines = assistant.Note,
                }
            ),
            cancellationToken: TestContext.Current.CancellationToken
        );
        return assistant;
    }

    /// <summary>Calls a tool, and checks what applies to every answer.</summary>
    public async Task<Answer> CallAsync(string tool, object arguments)
    {
        var values = JsonSerializer
            .SerializeToElement(arguments)
            .EnumerateObject()
            .ToDictionary(value => value.Name, object? (value) => value.Value);
        var result = await Client.CallToolAsync(
            tool,
            values,
            cancellationToken: TestContext.Current.CancellationToken
        );
        var text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        var json = Assert.NotNull(result.StructuredContent);
        Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, Hgnc.Tool.Mcp.McpJson.Bound);
        Assert.InRange(
            Encoding.UTF8.GetByteCount(json.GetRawText()),
            1,
            Hgnc.Tool.Mcp.McpJson.Bound
        );
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(text), json));
        return new Answer(result.IsError is true, json);
    }

    /// <summary>All items of a tool, page by page.</summary>
    public async Task<(List<JsonElement> Items, int Pages)> CallAllAsync(
        string tool,
        Dictionary<string, object?> arguments
    )
    {
        var items = new List<JsonElement>();
        for (var page = 1; ; page++)
        {
            var answer = await CallAsync(tool, arguments);
            Assert.False(answer.IsError, answer.Json.GetRawText());
            Assert.Equal(items.Count, answer.Json.GetProperty("offset").GetInt32());
            items.AddRange(answer.Results);
            if (!answer.Json.TryGetProperty("next_cursor", out var cursor))
            {
                Assert.Equal(answer.Json.GetProperty("total").GetInt32(), items.Count);
                return (items, page);
            }
            Assert.NotEmpty(answer.Results);
            arguments["cursor"] = cursor.GetString();
        }
    }

    public ValueTask DisposeAsync() => Client.DisposeAsync();

    private void Note(string line)
    {
        lock (_errors)
        {
            _errors.Add(line);
        }
    }
}

/// <summary>The answer of a tool.</summary>
internal sealed record Answer(bool IsError, JsonElement Json)
{
    public IReadOnlyList<JsonElement> Results => [.. Json.GetProperty("results").EnumerateArray()];

    public JsonElement Error => Json.GetProperty("error");

    public string Text(string name) => Json.GetProperty(name).GetString()!;
}
