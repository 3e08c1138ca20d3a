using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using CsvHelper;

namespace Hgnc.Tool.Input;

/// <summary>The symbols that a file has: in a column of a table with a header, or one a line.</summary>
internal static class SymbolFile
{
    /// <summary>Opens the file, so that one that is none is told of before anything is asked.</summary>
    /// <param name="path">The file; <c>-</c> is the standard input.</param>
    /// <param name="column">The symbols' column; null for the one that has a name of such columns, or for a list.</param>
    /// <param name="chromosomeColumn">The chromosomes' column; null for none.</param>
    /// <param name="context">Has the standard input.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="HgncException">It cannot be read, or has no such column.</exception>
    public static async Task<IAsyncEnumerable<SymbolInput>> OpenAsync(
        string path,
        string? column,
        string? chromosomeColumn,
        ToolContext context,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var reader = IdFile.OpenText(path, context);
            if (await reader.ReadLineAsync(cancellationToken) is not { } first)
            {
                return AsyncEnumerable.Empty<SymbolInput>();
            }
            var names = await ReadHeaderAsync(first, cancellationToken);
            var symbols = column ?? SymbolColumn.Find(names);
            if (symbols is null && chromosomeColumn is null && names.Count < 2)
            {
                return ReadLinesAsync(path, first, reader, cancellationToken);
            }
            if (symbols is null)
            {
                throw NoSymbolColumn(path, names);
            }
            var table = CsvReader.Create(
                new ReaderWithHead(first + "\n", reader),
                // In a table of one column an empty line is a row.
                new CsvReaderOptions { SkipEmptyLines = names.Count > 1 }
            );
            await table.ReadHeaderAsync(cancellationToken);
            return ReadTableAsync(
                path,
                table,
                IdFile.IndexOf(path, table, symbols),
                chromosomeColumn is null ? null : IdFile.IndexOf(path, table, chromosomeColumn),
                cancellationToken
            );
        }
        catch (Exception e) when (IdFile.IsUnreadable(e))
        {
            throw IdFile.Unreadable(path, e);
        }
    }

    // The names alone are enough to see whether it is a table.
    private static async Task<IReadOnlyList<string>> ReadHeaderAsync(
        string line,
        CancellationToken cancellationToken
    )
    {
        if (line.Length == 0)
        {
            return [];
        }
        try
        {
            await using var table = CsvReader.Create(new StringReader(line + "\n"));
            await table.ReadHeaderAsync(cancellationToken);
            return table.Headers;
        }
        catch (CsvFormatException)
        {
            return [];
        }
    }

    private static async IAsyncEnumerable<SymbolInput> ReadLinesAsync(
        string path,
        string first,
        TextReader reader,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        yield return new SymbolInput { Text = first };
        await foreach (var line in IdFile.ReadLinesAsync(path, reader, cancellationToken))
        {
            yield return new SymbolInput { Text = line };
        }
    }

    private static async IAsyncEnumerable<SymbolInput> ReadTableAsync(
        string path,
        CsvReader table,
        int symbols,
        int? chromosomes,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using (table)
        {
            while (await IdFile.ReadAsync(path, () => table.ReadAsync(cancellationToken)))
            {
                yield return new SymbolInput
                {
                    Text = IdFile.Cell(table, symbols),
                    Chromosome = chromosomes is { } index ? IdFile.Cell(table, index) : null,
                };
            }
        }
    }

    private static HgncException NoSymbolColumn(string path, IReadOnlyList<string> names) =>
        new(
            HgncErrorKind.BadInput,
            $"{IdFile.Describe(path)} has no column with a name that symbols usually have.",
            $"Say with --column which it is: {string.Join(", ", names.Take(20))}."
        );
}
