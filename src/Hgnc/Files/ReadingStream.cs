using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Files;

/// <summary>A stream that is read once, forwards and asynchronously, such as the body of a response or a file to import.</summary>
internal abstract class ReadingStream : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public abstract override Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    );

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("A response can be read only asynchronously.");

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();
}
