using System;
using System.Buffers;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hgnc.Tool.Output;

/// <summary>JSON with a record on each line: one array, or one value for each line.</summary>
internal sealed class JsonOutput<T> : IRecordOutput<T>
{
    private readonly TextWriter _writer;
    private readonly Action<Utf8JsonWriter, T> _write;
    private readonly bool _isArray;
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Utf8JsonWriter _json;
    private bool _any;

    public JsonOutput(TextWriter writer, Action<Utf8JsonWriter, T> write, bool isArray)
    {
        _writer = writer;
        _write = write;
        _isArray = isArray;
        _json = new Utf8JsonWriter(
            _bytes,
            // The output is not a web page, so names with ' and β stay readable.
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
    }

    public void Write(T record)
    {
        _write(_json, record);
        _json.Flush();
        if (_isArray)
        {
            _writer.Write(_any ? ",\n" : "[\n");
        }
        _any = true;
        _writer.Write(Encoding.UTF8.GetString(_bytes.WrittenSpan));
        if (!_isArray)
        {
            _writer.Write('\n');
        }
        _bytes.ResetWrittenCount();
        _json.Reset();
    }

    public void Flush() => _writer.Flush();

    public void End()
    {
        if (_isArray)
        {
            _writer.Write(_any ? "\n]\n" : "[]\n");
        }
        _writer.Flush();
    }
}
