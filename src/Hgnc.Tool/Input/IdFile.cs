using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CsvHelper;

namespace Hgnc.Tool.Input;

/// <summary>The ids that a file has: one a line, or in a column of a table with a header.</summary>
internal static class IdFile
{
    /// <summary>The name that stands for the standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Opens the file, so that one that is none is told of before anything is asked.</summary>
    /// <param name="path">The file; <c>-</c> is the standard input.</param>
    /// <param name="column">The column; null for a list, one a line.</param>
    /// <param name="context">Has the standard input.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="HgncException">It cannot be read, or has no such column.</exception>
    public static async Task<IAsyncEnumerable<string>> OpenAsync(
        string path,
        string? column,
        ToolContext context,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var reader = OpenText(path, context);
            if (column is null)
            {
                return ReadLinesAsync(path, reader, cancellationToken);
            }
            // Commas, tabs or semicolons: the reader sees which.
            var table = CsvReader.Create(reader);
            await table.ReadHeaderAsync(cancellationToken);
            return ReadColumnAsync(path, table, IndexOf(path, table, column), cancellationToken);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            throw Unreadable(path, e);
        }
    }

    /// <summary>The file's text.</summary>
    internal static TextReader OpenText(string path, ToolContext context) =>
        path == StandardInput
            ? context.OpenInput()
            : new StreamReader(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);

    /// <summary>Where a column is.</summary>
    /// <exception cref="HgncException">There is none of this name.</exception>
    internal static int IndexOf(string path, CsvReader table, string column) =>
        table.TryGetFieldIndex(column, out var index)
            ? index
            : throw NoColumn(path, column, table.Headers);

    /// <summary>A cell of the current row, which may be shorter than the header.</summary>
    internal static string Cell(CsvReader table, int column) =>
        table.IsEmpty(column) ? "" : table.GetString(column);

    /// <summary>The lines that are left.</summary>
    internal static async IAsyncEnumerable<string> ReadLinesAsync(
        string path,
        TextReader reader,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using (reader)
        {
            while (await ReadAsync(path, () => reader.ReadLineAsync(cancellationToken)) is { } line)
            {
                yield return line;
            }
        }
    }

    private static async IAsyncEnumerable<string> ReadColumnAsync(
        string path,
        CsvReader table,
        int column,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using (table)
        {
            while (await ReadAsync(path, () => table.ReadAsync(cancellationToken)))
            {
                yield return Cell(table, column);
            }
        }
    }

    /// <summary>Reads on, and tells of what cannot be read in the tool's own words.</summary>
    internal static async Task<T> ReadAsync<T>(string path, Func<ValueTask<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            throw Unreadable(path, e);
        }
    }

    /// <summary>Whether it says that a file cannot be read.</summary>
    internal static bool IsUnreadable(Exception e) =>
        e
            is IOException
                or UnauthorizedAccessException
                or ArgumentException
                or NotSupportedException
                or CsvFormatException;

    /// <summary>The error of a file that cannot be read.</summary>
    internal static HgncException Unreadable(string path, Exception e) =>
        new(
            HgncErrorKind.BadInput,
            $"{Describe(path)} cannot be read: {e.Message}",
            "Give a file of ids, one a line, or with --column a table with a header.",
            e
        );

    private static HgncException NoColumn(
        string path,
        string column,
        IReadOnlyList<string> headers
    ) =>
        new(
            HgncErrorKind.BadInput,
            $"{Describe(path)} has no column '{column}'.",
            HgncField.Nearest(column, headers) is { Count: > 0 } nearest
                ? $"Did you mean {string.Join(" or ", nearest)}?"
                : $"It has {string.Join(", ", headers.Take(20))}."
        );

    /// <summary>What messages call the file.</summary>
    internal static string Describe(string path) =>
        path == StandardInput ? "The standard input" : $"'{path}'";
}
