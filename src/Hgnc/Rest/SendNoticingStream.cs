#if NET
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Throttling;

namespace Hgnc.Rest;

/// <summary>
/// A connection that tells a request's turn when its first bytes leave: after the wait for a connection, which may take
/// longer than all else. Where this cannot be had (.NET Framework) that wait counts as part of the answer's time.
/// </summary>
internal sealed class SendNoticingStream : Stream
{
    private static readonly AsyncLocal<RequestTurn?> Ambient = new();

    private readonly Stream _inner;

    public SendNoticingStream(Stream inner)
    {
        _inner = inner;
    }

    /// <summary>The turn of the request that this flow of control is about to send.</summary>
    public static RequestTurn? Turn
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    public override bool CanRead => _inner.CanRead;
    public override bool CanSeek => false;
    public override bool CanWrite => _inner.CanWrite;
    public override long Length => _inner.Length;

    public override long Position
    {
        get => _inner.Position;
        set => _inner.Position = value;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        Turn?.Sent();
        _inner.Write(buffer, offset, count);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Turn?.Sent();
        _inner.Write(buffer);
    }

    public override Task WriteAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        Turn?.Sent();
        return _inner.WriteAsync(buffer, cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        _inner.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => _inner.Read(buffer);

    public override Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => _inner.ReadAsync(buffer, offset, count, cancellationToken);

    public override ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    ) => _inner.ReadAsync(buffer, cancellationToken);

    public override void Flush() => _inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        _inner.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }
        base.Dispose(disposing);
    }
}
#endif
