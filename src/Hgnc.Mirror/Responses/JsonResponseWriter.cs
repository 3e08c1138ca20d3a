using System;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hgnc.Json;
using Hgnc.Mirror.Requests;

namespace Hgnc.Mirror.Responses;

/// <summary>
/// The service's JSON: one line, with non-ASCII characters unescaped. Some clients find members by their position.
/// </summary>
internal sealed class JsonResponseWriter(PipeWriter body) : ResponseWriter
{
    private readonly Utf8JsonWriter _json = new(
        body,
        new JsonWriterOptions
        {
            // Stricter escaping is for JSON in web pages, where a response is never used.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            SkipValidation = true,
        }
    );

    public override void WriteInfo(HgncInfo info)
    {
        InfoJson.Write(_json, info);
        _json.Flush();
    }

    public override void WriteError(RequestError error)
    {
        _json.WriteStartObject();
        WriteHeader(error.Status, TimeSpan.Zero);
        _json.WriteStartObject("error");
        _json.WriteString("msg", error.Message);
        _json.WriteString("advice", error.Advice);
        _json.WriteNumber("code", error.Status);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
    }

    public override void Begin(long found, long start, double? maxScore, TimeSpan queryTime)
    {
        _json.WriteStartObject();
        WriteHeader(0, queryTime);
        _json.WriteStartObject("response");
        _json.WriteNumber("numFound", found);
        _json.WriteNumber("start", start);
        if (maxScore is { } score)
        {
            HitJson.WriteScore(_json, "maxScore", score);
        }
        _json.WriteBoolean("numFoundExact", true);
        _json.WriteStartArray("docs");
    }

    public override void Write(HgncGene gene)
    {
        GeneJson.Write(_json, gene);
        _json.Flush();
    }

    public override void Write(HgncHit hit)
    {
        HitJson.Write(_json, hit);
        _json.Flush();
    }

    public override void End()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
    }

    public override void Dispose() => _json.Dispose();

    private void WriteHeader(int status, TimeSpan queryTime)
    {
        _json.WriteStartObject("responseHeader");
        _json.WriteNumber("status", status);
        _json.WriteNumber("QTime", (long)queryTime.TotalMilliseconds);
        _json.WriteEndObject();
    }
}
