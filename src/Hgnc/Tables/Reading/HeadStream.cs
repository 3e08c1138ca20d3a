using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Files;

namespace Hgnc.Tables.Reading;

/// <summary>A stream whose first bytes can be looked at before it is read from its beginning; a pipe cannot go back.</summary>
internal sealed class HeadStream(Stream stream) : ReadingStream
{
    // A tar archive says what it is behind its first 257 bytes.
    private const int Size = 4096;

    private readonly byte[] _head = new byte[Size];
    private int _count;
    private int _given;

    /// <summary>The first bytes, as many as one read brings: somebody may be typing the rest.</summary>
    public ReadOnlySpan<byte> Look()
    {
        var read = 1;
        while (read > 0 && (_count < 4 && Array.IndexOf(_head, (byte)'\n', 0, _count) < 0))
        {
            read = stream.Read(_head, _count, Size - _count);
            _count += read;
        }
        return _head.AsSpan(0, _count);
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_given == _count)
        {
            return stream.Read(buffer, offset, count);
        }
        var taken = Math.Min(count, _count - _given);
        Buffer.BlockCopy(_head, _given, buffer, offset, taken);
        _given += taken;
        return taken;
    }

    public override Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => Task.FromResult(Read(buffer, offset, count));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }
        base.Dispose(disposing);
    }
}
