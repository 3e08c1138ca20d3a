using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Rest;

/// <summary>
/// The body of an answer: reads that take too long or break become the errors that say so, and the end of reading lets
/// go of the connection.
/// </summary>
internal sealed class BodyStream : Stream
{
    private readonly Stream _inner;
    private readonly IDisposable _response;
    private readonly Uri _uri;
    private readonly RestOptions _options;
    private readonly CancellationToken _stop;

    public BodyStream(
        Stream inner,
        IDisposable response,
        Uri uri,
        RestOptions options,
        CancellationToken stop
    )
    {
        _inner = inner;
        _response = response;
        _uri = uri;
        _options = options;
        _stop = stop;
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    )
    {
        using var stall = _options.Time.CreateCancellationTokenSource(_options.Timeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            stall.Token,
            cancellationToken,
            _stop
        );
        try
        {
            return await _inner
                .ReadAsync(buffer, offset, count, either.Token)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
            when (stall.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw RestErrors.ForTimeout(_uri, _options.Timeout, e);
        }
        catch (Exception e) when (RestErrors.IsConnection(e) && !either.IsCancellationRequested)
        {
            throw RestErrors.ForConnection(_uri, e);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("An answer is read asynchronously.");

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
            _response.Dispose();
        }
        base.Dispose(disposing);
    }
}
