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
    /// <exception cref="HgncException">It cannot be read to its end.</exception>
    public static async IAsyncEnumerable<TableChunk> ReadAsync(
        Table table,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var chunks = Channel.CreateBounded<TableChunk>(Ahead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _ = Task.Run(
            async () =>
            {
                try
                {
                    while (table.ReadChunk() is { } chunk)
                    {
                        await chunks.Writer.WriteAsync(chunk, stop.Token);
                    }
                    chunks.Writer.Complete();
                }
#pragma warning disable CA1031 // Whoever takes the chunks hears of it.
                catch (System.Exception e)
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
