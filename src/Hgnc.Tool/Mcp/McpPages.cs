using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Tool.Mcp.Answers;
using ModelContextProtocol.Protocol;

namespace Hgnc.Tool.Mcp;

/// <summary>Fills answers up to their bound, and writes them.</summary>
internal static class McpPages
{
    /// <summary>As many of the items, from an offset, as fit into an answer; at least one, which is made to fit.</summary>
    /// <param name="count">How many items there are.</param>
    /// <param name="offset">The first one.</param>
    /// <param name="most">The most items.</param>
    /// <param name="make">Makes an item; with true, a small one.</param>
    public static List<T> Fill<T>(int count, int offset, int most, Func<int, bool, T> make)
    {
        var items = new List<T>();
        var capacity = McpJson.Bound - McpJson.Reserve;
        for (var i = offset; i < count && items.Count < most; i++)
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

    /// <summary>An answer with some of the items, and the cursor of those that follow.</summary>
    /// <param name="source">Where the items come from.</param>
    /// <param name="total">How many items there are.</param>
    /// <param name="offset">The position of the first item of this answer.</param>
    /// <param name="items">The items of this answer.</param>
    /// <param name="digest">Identifies the arguments and the data, for the cursor.</param>
    /// <param name="nextSteps">What to do next; null if nothing is left to do.</param>
    /// <param name="cancellationToken">Ends the call.</param>
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

    /// <summary>The cursor of what comes after these items; null if nothing does.</summary>
    public static string? Next(int total, int offset, int count, string digest) =>
        offset + count < total ? McpCursor.Write(offset + count, digest) : null;

    /// <summary>An answer as structured content, and the same as text for clients that know no other.</summary>
    public static CallToolResult Write<T>(T answer)
    {
        var json = JsonSerializer.SerializeToElement(answer, McpJson.Options);
        return new CallToolResult
        {
            Content = [new TextContentBlock { Text = json.GetRawText() }],
            StructuredContent = json,
        };
    }

    /// <summary>An error that says what to do next.</summary>
    public static CallToolResult Fail(McpError error)
    {
        var result = Write(error);
        result.IsError = true;
        return result;
    }
}
