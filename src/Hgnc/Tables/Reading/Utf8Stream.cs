using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Files;

namespace Hgnc.Tables.Reading;

/// <summary>A text of another encoding, as the bytes of UTF-8 without a byte order mark.</summary>
internal sealed class Utf8Stream(Stream stream, Encoding encoding) : ReadingStream
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly StreamReader _text = new(
        stream,
        encoding,
        detectEncodingFromByteOrderMarks: true
    );
    private readonly Encoder _encoder = Utf8.GetEncoder();
    private readonly char[] _chars = new char[16 * 1024];
    private readonly byte[] _bytes = new byte[Utf8.GetMaxByteCount(16 * 1024)];
    private int _start;
    private int _end;

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_start == _end)
        {
            var chars = _text.Read(_chars, 0, _chars.Length);
            _start = 0;
            _end = _encoder.GetBytes(_chars, 0, chars, _bytes, 0, flush: chars == 0);
            if (chars == 0 && _end == 0)
            {
                return 0;
            }
        }
        var taken = Math.Min(count, _end - _start);
        Buffer.BlockCopy(_bytes, _start, buffer, offset, taken);
        _start += taken;
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
            _text.Dispose();
        }
        base.Dispose(disposing);
    }
}
