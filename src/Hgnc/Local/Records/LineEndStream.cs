using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Files;

namespace Hgnc.Local.Records;

/// <summary>A text stream that knows whether the text read so far ends with a line end.</summary>
internal sealed class LineEndStream : ReadingStream
{
    private readonly Stream _inner;
    private byte _last = (byte)'\n';

    public LineEndStream(Stream inner)
    {
        _inner = inner;
    }

    /// <summary>Whether the text read so far ends with a line end.</summary>
    public bool IsAtLineEnd => _last is (byte)'\n' or (byte)'\r';

    public override int Read(byte[] buffer, int offset, int count) =>
        Note(buffer, offset, _inner.Read(buffer, offset, count));

    public override async Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) =>
        Note(
            buffer,
            offset,
            await _inner.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false)
        );

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }
        base.Dispose(disposing);
    }

    private int Note(byte[] buffer, int offset, int read)
    {
        if (read > 0)
        {
            _last = buffer[offset + read - 1];
        }
        return read;
    }
}
