using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Files;
using Hgnc.Rest.Addresses;
using Hgnc.Rest.Errors;

namespace Hgnc.Rest.Connection;

/// <summary>
/// The body of a response. Reads that take too long or fail throw the corresponding errors, and the end of the body releases
/// the connection.
/// </summary>
internal sealed class BodyStream : ReadingStream
{
    private readonly Stream _inner;
    private readonly IDisposable _response;
    private readonly RestRequest _request;
    private readonly RestOptions _options;
    private readonly ForbiddenLatch _block;
    private readonly CancellationToken _stop;
    private long _received;

    public BodyStream(
        Stream inner,
        IDisposable response,
        RestRequest request,
        RestOptions options,
        ForbiddenLatch block
    )
    {
        _inner = inner;
        _response = response;
        _request = request;
        _options = options;
        _block = block;
        _stop = block.Token;
    }

    public override async Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    )
    {
        using var stall = _options.Time.CreateCancellationTokenSource(_options.Timeout);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(
            stall.Token,
            cancellationToken,
            _stop
        );
#if !NET
        // .NET Framework does not check the token once a read has begun.
        using var disposal = linked.Token.Register(
            static response => ((IDisposable)response).Dispose(),
            _response
        );
#endif
        try
        {
            var received = await _inner
                .ReadAsync(buffer, offset, count, linked.Token)
                .ConfigureAwait(false);
            _received += received;
            return _received <= _request.MaxLength
                ? received
                : throw RestErrors.ForLength(_request.Uri, _request.MaxLength);
        }
        catch (InvalidDataException e)
        {
            throw RestErrors.ForDecompression(_request.Uri, e);
        }
        catch (Exception e)
            when (RestErrors.IsBroken(e) && !cancellationToken.IsCancellationRequested)
        {
            if (_stop.IsCancellationRequested)
            {
                _block.ThrowIfBlocked();
            }
            throw stall.IsCancellationRequested
                ? RestErrors.ForTimeout(_request.Uri, _options.Timeout, e)
                : RestErrors.ForConnection(_request.Uri, e, _options.Proxy);
        }
    }

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
