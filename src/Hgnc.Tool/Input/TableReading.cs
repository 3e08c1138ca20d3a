using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Hgnc.Tables;

namespace Hgnc.Tool.Input;

/// <summary>Reads a table on a thread of its own, a little ahead of what is done with its rows.</summary>
internal static class TableReading
{
    private const int Ahead = 2;

    /// <summary>The table's lines, many at a time.</summary>
    /// <param name="table">The table.</param>
    /// <param name="take">What is done with them first, on the thread that reads.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="HgncException">It cannot be read to its end.</exception>
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
