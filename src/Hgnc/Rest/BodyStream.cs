using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Rest;

/// <summary>
/// The body of an answer: reads that take too long or break become the errors that say so, and the end of reading lets
/// go of the connection.
/// </summary>
internal sealed class BodyStream : ReadingStream
{
    private readonly Stream _inner;
    private readonly IDisposable _response;
    private readonly Uri _uri;
    private readonly RestOptions _options;
    private readonly BlockSwitch _block;
    private readonly CancellationToken _stop;

    public BodyStream(
        Stream inner,
        IDisposable response,
        Uri uri,
        RestOptions options,
        BlockSwitch block
    )
    {
        _inner = inner;
        _response = response;
        _uri = uri;
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
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            stall.Token,
            cancellationToken,
            _stop
        );
#if !NET
        // .NET Framework does not look at the token once a read has begun.
        using var letGo = either.Token.Register(
            static response => ((IDisposable)response).Dispose(),
            _response
        );
#endif
        try
        {
            return await _inner
                .ReadAsync(buffer, offset, count, either.Token)
                .ConfigureAwait(false);
        }
        catch (Exception e)
            when (RestErrors.IsBroken(e) && !cancellationToken.IsCancellationRequested)
        {
            if (_stop.IsCancellationRequested)
            {
                _block.ThrowIfBlocked();
            }
            throw stall.IsCancellationRequested
                ? RestErrors.ForTimeout(_uri, _options.Timeout, e)
                : RestErrors.ForConnection(_uri, e, _options.Proxy);
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
