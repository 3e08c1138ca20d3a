using System.IO;
using System.Text;
using Hgnc.Files;

namespace Hgnc.Tables.Reading;

/// <summary>A text in another encoding, converted to UTF-8 without a byte order mark.</summary>
internal sealed class Utf8Stream : BlockingStream
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly StreamReader _text;
    private readonly Encoder _encoder = Utf8.GetEncoder();
    private readonly char[] _chars = new char[16 * 1024];
    private readonly byte[] _bytes = new byte[Utf8.GetMaxByteCount(16 * 1024)];
    private int _start;
    private int _end;

    public Utf8Stream(Stream stream, Encoding encoding)
        : this(new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true)) { }

    private Utf8Stream(StreamReader text)
        : base(text) => _text = text;

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
        return Take(_bytes, ref _start, _end, buffer, offset, count);
    }
}
