using System;
using System.Collections.Generic;
using System.Text.Json;
using Hgnc.Tool.Mcp.Answers;
using ModelContextProtocol.Protocol;

namespace Hgnc.Tool.Mcp;

/// <summary>Fills answers up to their bound, and writes them.</summary>
internal static class McpPages
{
    /// <summary>As many of the items, from an offset, as an answer has room for; at least one, which is made to fit.</summary>
    /// <param name="count">How many items there are.</param>
    /// <param name="offset">The first one.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="make">Makes an item, small enough if it is told to.</param>
    public static List<T> Fill<T>(int count, int offset, int most, Func<int, bool, T> make)
    {
        var items = new List<T>();
        var room = McpJson.Bound - McpJson.Reserve;
        for (var i = offset; i < count && items.Count < most; i++)
        {
            var item = make(i, false);
            var size = McpJson.Size(item) + 1;
            if (size > room && items.Count == 0)
            {
                item = make(i, true);
                size = McpJson.Size(item) + 1;
            }
            if (size > room)
            {
                break;
            }
            room -= size;
            items.Add(item);
        }
        return items;
    }

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
