using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Tool.Mcp.Results;
using ModelContextProtocol.Protocol;

namespace Hgnc.Tool.Mcp;

/// <summary>Fills answers up to their maximum size, and writes them.</summary>
internal static class McpPages
{
    /// <summary>Returns as many items from an offset as fit into an answer, at least one, which is shortened to fit.</summary>
    /// <param name="count">The number of items.</param>
    /// <param name="offset">The position of the first item.</param>
    /// <param name="max">The maximum number of items.</param>
    /// <param name="make">Creates an item. With true, it creates a small one.</param>
    public static List<T> Fill<T>(int count, int offset, int max, Func<int, bool, T> make)
    {
        var items = new List<T>();
        var capacity = McpJson.Bound - McpJson.Reserve;
        for (var i = offset; i < count && items.Count < max; i++)
        {
            var item = make(i, false);
            var size = McpJson.Size(item) + 1;
            if (size > capacity && items.Count == 0)
            {
                item = make(i, true);
                size = McpJson.Size(item) + 1;
            }
            if (size > capacity)
            {
                break;
            }
            capacity -= size;
            items.Add(item);
        }
        return items;
    }

    /// <summary>Writes an answer with some of the items and the cursor for the next ones.</summary>
    /// <param name="source">The source of the items.</param>
    /// <param name="total">The number of items.</param>
    /// <param name="offset">The position of the first item of this answer.</param>
    /// <param name="items">The items of this answer.</param>
    /// <param name="digest">Identifies the arguments and the data, for the cursor.</param>
    /// <param name="nextSteps">What to do next, or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<CallToolResult> WriteAsync<T>(
        McpSource source,
        int total,
        int offset,
        IReadOnlyList<T> items,
        string digest,
        IReadOnlyList<string>? nextSteps,
        CancellationToken cancellationToken
    ) =>
        Write(
            new McpPage<T>
            {
                Provenance = await source.DescribeAsync(cancellationToken),
                Total = total,
                Offset = offset,
                Results = items,
                NextCursor = Next(total, offset, items.Count, digest),
                NextSteps = nextSteps,
            }
        );

    /// <summary>The cursor after these items, or null if they are the last.</summary>
    public static string? Next(int total, int offset, int count, string digest) =>
        offset + count < total ? McpCursor.Write(offset + count, digest) : null;

    /// <summary>Writes an answer as structured content, and as text for clients that do not support structured content.</summary>
    public static CallToolResult Write<T>(T result)
    {
        var json = JsonSerializer.SerializeToElement(result, McpJson.Options);
        return new CallToolResult
        {
            Content = [new TextContentBlock { Text = json.GetRawText() }],
            StructuredContent = json,
        };
    }

    /// <summary>Writes an error that says what to do next.</summary>
    public static CallToolResult Fail(McpError error)
    {
        var result = Write(error);
        result.IsError = true;
        return result;
    }
}
