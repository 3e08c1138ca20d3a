using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Hgnc.Local.Records;

/// <summary>Reads on another thread than the one that writes, but not far ahead of it.</summary>
internal static class ReadAhead
{
    // Items are handed over in batches, because handing them over one by one would be slow.
    private const int BatchSize = 64;
    private const int MaxBatches = 8;

    public static async IAsyncEnumerable<T> RunAsync<T>(
        Func<CancellationToken, IAsyncEnumerable<T>> read,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateBounded<List<T>>(
            new BoundedChannelOptions(MaxBatches) { SingleReader = true, SingleWriter = true }
        );
        var reading = Task.Run(
            () => FillAsync(channel.Writer, read(cancellation.Token), cancellation.Token),
            CancellationToken.None
        );
        try
        {
            while (await channel.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            {
                while (channel.Reader.TryRead(out var batch))
                {
                    foreach (var item in batch)
                    {
                        yield return item;
                    }
                }
            }
        }
        finally
        {
            // The consumer has stopped. The input must be closed before anyone continues.
            cancellation.Cancel();
            await reading.ConfigureAwait(false);
        }
    }

    // The reader gets an error after the items that were read before it.
    private static async Task FillAsync<T>(
        ChannelWriter<List<T>> writer,
        IAsyncEnumerable<T> items,
        CancellationToken cancellationToken
    )
    {
        Exception? error = null;
        try
        {
            var batch = new List<T>(BatchSize);
            await foreach (
                var item in items.WithCancellation(cancellationToken).ConfigureAwait(false)
            )
            {
                batch.Add(item);
                if (batch.Count == BatchSize)
                {
                    await writer.WriteAsync(batch, cancellationToken).ConfigureAwait(false);
                    batch = new List<T>(BatchSize);
                }
            }
            await writer.WriteAsync(batch, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            error = e;
        }
        writer.Complete(error);
    }
}
