using System;
using System.Globalization;

namespace Hgnc.Tool.Mcp;

/// <summary>The position of the next items. A cursor belongs to the arguments and the data of the call that returned it.</summary>
internal static class McpCursor
{
    /// <summary>The position of a cursor, or 0 without one.</summary>
    /// <param name="cursor">The cursor.</param>
    /// <param name="digest">The digest of the arguments and the data.</param>
    /// <exception cref="HgncException">The cursor is invalid or belongs to another call.</exception>
    public static int Read(string? cursor, string digest)
    {
        if (string.IsNullOrWhiteSpace(cursor))
        {
            return 0;
        }
        var parts = cursor.Trim().Split('-');
        if (
            parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        )
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"'{McpJson.Input(cursor)}' is not a cursor.",
                "Pass next_cursor of the previous response unchanged, or leave out cursor to begin again."
            );
        }
        return parts[1] == digest
            ? at
            : throw new HgncException(
                HgncErrorKind.BadInput,
                $"The cursor '{McpJson.Input(cursor)}' belongs to a call with other arguments, or the data have changed since.",
                "Call again with exactly the arguments of the first call and this cursor, or leave out cursor to begin again."
            );
    }

    public static string Write(int at, string digest) =>
        FormattableString.Invariant($"{at}-{digest}");
}
