using System;
using System.IO.Pipelines;
using Hgnc.Mirror.Requests;

namespace Hgnc.Mirror.Responses;

/// <summary>
/// Writes a response in one of the two formats to a buffer, without waiting. The caller flushes the buffer
/// regularly to keep it small.
/// </summary>
internal abstract class ResponseWriter : IDisposable
{
    public static ResponseWriter Create(ResponseFormat format, PipeWriter body) =>
        format is ResponseFormat.Json ? new JsonResponseWriter(body) : new XmlResponseWriter(body);

    public static string ContentType(ResponseFormat format) =>
        format is ResponseFormat.Json
            ? "application/json; charset=utf-8"
            : "text/xml; charset=utf-8";

    /// <summary>Writes the whole response to info.</summary>
    public abstract void WriteInfo(HgncInfo info);

    /// <summary>Writes the whole response to a request that gets no records.</summary>
    public abstract void WriteError(RequestError error);

    /// <summary>Writes the part before the records.</summary>
    /// <param name="found">The number of records found.</param>
    /// <param name="start">The number of records skipped at the beginning.</param>
    /// <param name="maxScore">The best score of a search, or null for a fetch.</param>
    /// <param name="queryTime">The time that the source took.</param>
    public abstract void Begin(long found, long start, double? maxScore, TimeSpan queryTime);

    public abstract void Write(HgncGene gene);

    public abstract void Write(HgncHit hit);

    public abstract void End();

    public abstract void Dispose();
}
