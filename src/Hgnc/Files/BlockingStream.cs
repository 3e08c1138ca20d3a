using System;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Files;

/// <summary>A stream over another one that is read synchronously, on a thread that may block. It disposes of the other stream.</summary>
/// <param name="inner">The inner stream.</param>
internal abstract class BlockingStream(IDisposable inner) : ReadingStream
{
    public abstract override int Read(byte[] buffer, int offset, int count);

    public override Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => Task.FromResult(Read(buffer, offset, count));

    /// <summary>Copies bytes that were read before, and advances their start.</summary>
    /// <returns>The number of bytes copied.</returns>
    protected static int Take(
        byte[] bytes,
        ref int start,
        int end,
        byte[] buffer,
        int offset,
        int count
    )
    {
        var taken = Math.Min(count, end - start);
        Buffer.BlockCopy(bytes, start, buffer, offset, taken);
        start += taken;
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }
        base.Dispose(disposing);
    }
}
