using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Files;

namespace Hgnc.Caching;

/// <summary>Records the body of a response while it is read.</summary>
internal sealed class ResponseRecorder
{
    private readonly TimeProvider _time;
    private readonly int _maxSize;
    private MemoryStream? _body;
    private string _headers = "";
    private DateTimeOffset _sentAt;
    private bool _isEnded;

    /// <param name="time">The clock.</param>
    /// <param name="maxSize">The maximum size of a body to keep, in bytes.</param>
    public ResponseRecorder(TimeProvider time, int maxSize)
    {
        _time = time;
        _maxSize = maxSize;
    }

    /// <summary>Begins with a response, and drops an earlier attempt.</summary>
    /// <param name="sentAt">When the service sent it, by its own clock, or null if it did not say.</param>
    /// <param name="headers">The headers that go with the body.</param>
    /// <param name="canCache">Whether the response may be cached.</param>
    /// <param name="body">The body.</param>
    /// <returns>The stream to read instead of the original.</returns>
    public Stream Listen(DateTimeOffset? sentAt, string headers, bool canCache, Stream body)
    {
        _headers = headers;
        _body = canCache ? new MemoryStream() : null;
        _isEnded = false;
        _sentAt = sentAt ?? _time.GetUtcNow();
        return new RecordedStream(this, body);
    }

    /// <summary>
    /// The recorded response after it was read. Null while it is being read, because the response streams, or if it is
    /// too long to cache. Recording ends here.
    /// </summary>
    public CachedResponse? Take()
    {
        var body = _isEnded ? _body : null;
        _body = null;
        return body is null
            ? null
            : new CachedResponse(body.ToArray(), _sentAt, _time.GetUtcNow()) { Headers = _headers };
    }

    private void Record(byte[] buffer, int offset, int count)
    {
        if (_body?.Length + count > _maxSize)
        {
            _body = null;
        }
        _body?.Write(buffer, offset, count);
    }

    private sealed class RecordedStream : ReadingStream
    {
        private readonly ResponseRecorder _recorder;
        private readonly Stream _inner;

        public RecordedStream(ResponseRecorder recorder, Stream inner)
        {
            _recorder = recorder;
            _inner = inner;
        }

        public override async Task<int> ReadAsync(
            byte[] buffer,
            int offset,
            int count,
            CancellationToken cancellationToken
        )
        {
            var read = await _inner
                .ReadAsync(buffer, offset, count, cancellationToken)
                .ConfigureAwait(false);
            _recorder.Record(buffer, offset, read);
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _recorder._isEnded = true;
                _inner.Dispose();
            }
            base.Dispose(disposing);
        }
    }
}
