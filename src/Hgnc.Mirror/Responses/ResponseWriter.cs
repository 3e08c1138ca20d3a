using System;
using System.IO.Pipelines;
using Hgnc.Mirror.Requests;

namespace Hgnc.Mirror.Responses;

/// <summary>
/// Writes an answer in one of the two formats into a response's buffer, never waiting: whoever calls it flushes the buffer
/// now and then, and so keeps it small.
/// </summary>
internal abstract class ResponseWriter : IDisposable
{
    public static ResponseWriter Create(ResponseFormat format, PipeWriter body) =>
        format is ResponseFormat.Json ? new JsonResponseWriter(body) : new XmlResponseWriter(body);

    public static string ContentType(ResponseFormat format) =>
        format is ResponseFormat.Json
            ? "application/json; charset=utf-8"
            : "text/xml; charset=utf-8";

    /// <summary>The whole answer to info.</summary>
    public abstract void WriteInfo(HgncInfo info);

    /// <summary>The whole answer to a request that gets no records.</summary>
    public abstract void WriteError(RequestError error);

    /// <summary>What stands before the records.</summary>
    /// <param name="found">How many records there are.</param>
    /// <param name="start">How many of them are left out at the beginning.</param>
    /// <param name="maxScore">The best score of a search; null for a fetch.</param>
    /// <param name="queryTime">How long the source took.</param>
    public abstract void Begin(long found, long start, double? maxScore, TimeSpan queryTime);

    public abstract void Write(HgncGene gene);

    public abstract void Write(HgncHit hit);

    public abstract void End();

    public abstract void Dispose();
}
