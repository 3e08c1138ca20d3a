using System;
using System.IO;
using Hgnc.Files;

namespace Hgnc.Tables.Reading;

/// <summary>A stream whose first bytes can be examined before it is read from the beginning, because a pipe cannot be rewound.</summary>
internal sealed class HeadStream(Stream stream) : BlockingStream(stream)
{
    // The bytes that identify a tar archive begin at its 258th byte.
    private const int Size = 4096;

    private readonly Stream _stream = stream;
    private readonly byte[] _head = new byte[Size];
    private int _start;
    private int _end;

    /// <summary>The first bytes, as many as one read returns, because the rest may still be typed.</summary>
    public ReadOnlySpan<byte> Look()
    {
        var read = 1;
        while (read > 0 && (_end < 4 && Array.IndexOf(_head, (byte)'\n', 0, _end) < 0))
        {
            read = _stream.Read(_head, _end, Size - _end);
            _end += read;
        }
        return _head.AsSpan(0, _end);
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        _start == _end
            ? _stream.Read(buffer, offset, count)
            : Take(_head, ref _start, _end, buffer, offset, count);
}
