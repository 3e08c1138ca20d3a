using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Hgnc.Tables;

namespace Hgnc.Tool.Input;

/// <summary>Reads a table on a separate thread, slightly ahead of the processing of its rows.</summary>
internal static class TableReading
{
    private const int Ahead = 2;

    /// <summary>The lines of the table, in chunks.</summary>
    /// <param name="table">The table.</param>
    /// <param name="take">The first processing step, which runs on the reading thread.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="HgncException">The table cannot be read to its end.</exception>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        Table table,
        Func<TableChunk, T> take,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var chunks = Channel.CreateBounded<T>(Ahead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _ = Task.Run(
            async () =>
            {
                try
                {
                    while (table.ReadChunk() is { } chunk)
                    {
                        await chunks.Writer.WriteAsync(take(chunk), stop.Token);
                    }
                    chunks.Writer.Complete();
                }
#pragma warning disable CA1031 // Whoever takes the chunks hears of it.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    chunks.Writer.Complete(e);
                }
            },
            CancellationToken.None
        );
        try
        {
            await foreach (var chunk in chunks.Reader.ReadAllAsync(cancellationToken))
            {
                yield return chunk;
            }
        }
        finally
        {
            await stop.CancelAsync();
        }
    }
}
