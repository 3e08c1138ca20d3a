#if NET
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Throttling;

namespace Hgnc.Rest.Connection;

/// <summary>
/// A connection that tells a request's turn when its first bytes leave: after the wait for a connection, which may take
/// longer than all else. Where this cannot be had (.NET Framework) that wait counts as part of the answer's time.
/// A turn is for one request: the HTTP client would send it up to three more times, at once, where a connection ends before
/// anything comes of it.
/// </summary>
internal sealed class SendNoticingStream : Stream
{
    private static readonly AsyncLocal<Sending?> Ambient = new();

    private readonly Stream _inner;
    private Sending? _sending;

    public SendNoticingStream(Stream inner)
    {
        _inner = inner;
    }

    /// <summary>Tells the turn of the request that this flow of control is about to send.</summary>
    public static void Expect(RequestLease turn) => Ambient.Value = new Sending(turn);

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
        Begin();
        _inner.Write(buffer, offset, count);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Begin();
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
        Begin();
        return _inner.WriteAsync(buffer, cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        Came(_inner.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Came(_inner.Read(buffer));

    public override Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    ) => Came(await _inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

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

    private void Begin()
    {
        _sending = Ambient.Value;
        _sending?.BeginOn(this);
    }

    private int Came(int count)
    {
        if (count > 0)
        {
            _sending?.Answered();
        }
        return count;
    }

    /// <summary>A request on its way, on one connection at a time.</summary>
    private sealed class Sending(RequestLease turn)
    {
        private SendNoticingStream? _unanswered;

        public void BeginOn(SendNoticingStream connection)
        {
            var other = Interlocked.CompareExchange(ref _unanswered, connection, null);
            if (other is not null && other != connection)
            {
                throw new IOException("The connection was closed before a response came");
            }
            turn.Sent();
        }

        // A proxy that wants to know who asks has answered, and nobody else has seen the request.
        public void Answered() => Volatile.Write(ref _unanswered, null);
    }
}
#endif
