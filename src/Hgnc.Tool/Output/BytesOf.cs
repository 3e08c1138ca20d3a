using System;
using System.IO;
using System.Text;

namespace Hgnc.Tool.Output;

/// <summary>Gets the stream below a writer, if it has one. Otherwise the bytes, which are UTF-8, are written as text.</summary>
internal static class BytesOf
{
    public static Stream Open(TextWriter writer)
    {
        if (writer is StreamWriter direct)
        {
            direct.Flush();
            return direct.BaseStream;
        }
        return new TextStream(writer);
    }

    private sealed class TextStream(TextWriter writer) : MemoryStream
    {
        private readonly Decoder _decoder = new UTF8Encoding(false).GetDecoder();

        public override void Write(byte[] buffer, int offset, int count) =>
            Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            var chars = new char[_decoder.GetCharCount(buffer, flush: false)];
            var count = _decoder.GetChars(buffer, chars, flush: false);
            writer.Write(chars, 0, count);
        }

        public override void Flush() => writer.Flush();
    }
}
