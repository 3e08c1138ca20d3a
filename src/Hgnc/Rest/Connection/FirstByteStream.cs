#if NET
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Throttling;

namespace Hgnc.Rest.Connection;

/// <summary>
/// A connection that reports when the first bytes of a request are sent: after the wait for a connection, which can take
/// longer than everything else. Where this is not available (.NET Framework), that wait counts as part of the response time.
/// A permit is for one request: without this class, the HTTP client would send a request up to three more times, at once, if a connection ends before
/// a response.
/// </summary>
internal sealed class FirstByteStream : Stream
{
    private static readonly AsyncLocal<Sending?> Ambient = new();

    private readonly Stream _inner;
    private Sending? _sending;

    public FirstByteStream(Stream inner)
    {
        _inner = inner;
    }

    /// <summary>Sets the lease of the request that this control flow is about to send.</summary>
    public static void Expect(RequestLease lease) => Ambient.Value = new Sending(lease);

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
            _sending?.ResponseReceived();
        }
        return count;
    }

    /// <summary>A request that is being sent, on one connection at a time.</summary>
    private sealed class Sending(RequestLease lease)
    {
        private FirstByteStream? _unanswered;

        public void BeginOn(FirstByteStream connection)
        {
            var other = Interlocked.CompareExchange(ref _unanswered, connection, null);
            if (other is not null && other != connection)
            {
                throw new IOException("The connection was closed before a response came");
            }
            lease.Sent();
        }

        // If a proxy required credentials, it has responded, and the service has not seen the request.
        public void ResponseReceived() => Volatile.Write(ref _unanswered, null);
    }
}
#endif
