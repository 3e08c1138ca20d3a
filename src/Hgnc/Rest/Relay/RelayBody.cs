using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using Hgnc.Json;
using Hgnc.Rest.Addresses;

namespace Hgnc.Rest.Relay;

/// <summary>Reads the body of a relayed response: completely if it is not too long, and then only if it is from the service.</summary>
internal static class RelayBody
{
    private const int Step = 64 * 1024;

    /// <summary>Reads a body, and releases its stream unless there is more of it.</summary>
    /// <exception cref="HgncException">The body is not a response of the service, or is incomplete.</exception>
    public static async Task<RelayedResponse> ReadAsync(
        RestRequest request,
        Stream body,
        int maxSize,
        IReadOnlyDictionary<string, string> headers,
        DateTimeOffset? sentAt,
        CancellationToken cancellationToken
    )
    {
        var isOver = true;
        try
        {
            using var bytes = new MemoryStream();
            var buffer = new byte[Step];
            while (true)
            {
                var read = await body.ReadAsync(buffer, 0, buffer.Length, cancellationToken)
                    .ConfigureAwait(false);
                if (read == 0)
                {
                    break;
                }
                bytes.Write(buffer, 0, read);
                if (bytes.Length > maxSize)
                {
                    isOver = false;
                    break;
                }
            }
            var whole = new ReadOnlyMemory<byte>(bytes.GetBuffer(), 0, (int)bytes.Length);
            if (isOver)
            {
                Check(request, whole);
            }
            return new RelayedResponse
            {
                Body = whole,
                Rest = isOver ? null : body,
                Headers = headers,
                SentAt = sentAt,
            };
        }
        finally
        {
            if (isOver)
            {
                body.Dispose();
            }
        }
    }

    private static void Check(RestRequest request, ReadOnlyMemory<byte> body)
    {
        try
        {
            if (request.Accept.EndsWith("json", StringComparison.Ordinal))
            {
                CheckJson(body.Span);
            }
            else
            {
                CheckXml(body.ToArray());
            }
        }
        catch (Exception e) when (e is JsonException or XmlException)
        {
            throw ResponseErrors.NotAResponse(
                "it is incomplete, or not in the requested format",
                e
            );
        }
    }

    private static void CheckJson(ReadOnlySpan<byte> body)
    {
        var mark = new byte[] { 0xEF, 0xBB, 0xBF };
        var reader = new Utf8JsonReader(body.StartsWith(mark) ? body.Slice(mark.Length) : body);
        var isResponse = false;
        while (reader.Read())
        {
            isResponse |=
                reader.CurrentDepth == 1
                && reader.TokenType == JsonTokenType.PropertyName
                && (reader.ValueTextEquals("response") || reader.ValueTextEquals("responseHeader"));
        }
        if (!isResponse)
        {
            throw ResponseErrors.NotAResponse("it has no response");
        }
    }

    private static void CheckXml(byte[] body)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(body),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        reader.MoveToContent();
        if (reader.LocalName != "response")
        {
            throw ResponseErrors.NotAResponse("it has no response");
        }
        while (reader.Read()) { }
    }
}
