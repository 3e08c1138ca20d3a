using System;
using System.Buffers;
using System.Collections;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Xml;
using Hgnc.Json;
using Hgnc.Mirror.Requests;

namespace Hgnc.Mirror.Responses;

/// <summary>The service's XML, as the search server writes it: indented, with each value in an element named after its type.</summary>
internal sealed class XmlResponseWriter : ResponseWriter
{
    private readonly XmlWriter _xml;

    public XmlResponseWriter(PipeWriter body)
    {
        // XmlWriter's own declaration would have utf-8 in lower case, unlike the service.
        body.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8);
        _xml = XmlWriter.Create(
            new BufferStream(body),
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                OmitXmlDeclaration = true,
                Indent = true,
                NewLineChars = "\n",
                // A line break within a value is kept as it is.
                NewLineHandling = NewLineHandling.Entitize,
                // XmlText does this, and replaces characters for which the writer would throw.
                CheckCharacters = false,
                // An interrupted response must not look complete.
                WriteEndDocumentOnClose = false,
            }
        );
    }

    public override void WriteInfo(HgncInfo info)
    {
        _xml.WriteStartElement("response");
        WriteHeader(0, info.QueryTime);
        WriteResultStart(1, 0, null);
        _xml.WriteStartElement("doc");
        if (info.LastModified is { } date)
        {
            WriteText("str", "lastModified", Text(date));
        }
        WriteText("int", "numDoc", Text(info.DocumentCount));
        WriteValue("searchableFields", info.SearchableFields);
        WriteValue("storedFields", info.StoredFields);
        _xml.WriteEndElement();
        End();
    }

    public override void WriteError(RequestError error)
    {
        _xml.WriteStartElement("response");
        WriteHeader(error.Status, TimeSpan.Zero);
        WriteStart("lst", "error");
        WriteText("str", "msg", error.Message);
        WriteText("str", "advice", error.Advice);
        WriteText("int", "code", Text(error.Status));
        End();
    }

    public override void Begin(long found, long start, double? maxScore, TimeSpan queryTime)
    {
        _xml.WriteStartElement("response");
        WriteHeader(0, queryTime);
        WriteResultStart(found, start, maxScore);
        _xml.WriteAttributeString("numFoundExact", "true");
    }

    public override void Write(HgncGene gene)
    {
        _xml.WriteStartElement("doc");
        foreach (var (name, value) in gene.GetFields())
        {
            WriteValue(name, value);
        }
        _xml.WriteEndElement();
        _xml.Flush();
    }

    public override void Write(HgncHit hit)
    {
        _xml.WriteStartElement("doc");
        WriteText("str", "hgnc_id", hit.HgncId);
        WriteText("str", "symbol", hit.Symbol);
        WriteText("float", "score", HitJson.ScoreText(hit.Score));
        _xml.WriteEndElement();
        _xml.Flush();
    }

    public override void End()
    {
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteWhitespace("\n");
        _xml.Flush();
    }

    public override void Dispose() => _xml.Dispose();

    private void WriteHeader(int status, TimeSpan queryTime)
    {
        WriteStart("lst", "responseHeader");
        WriteText("int", "status", Text(status));
        WriteText("int", "QTime", Text((long)queryTime.TotalMilliseconds));
        _xml.WriteEndElement();
    }

    private void WriteResultStart(long found, long start, double? maxScore)
    {
        WriteStart("result", "response");
        _xml.WriteAttributeString("numFound", Text(found));
        _xml.WriteAttributeString("start", Text(start));
        if (maxScore is { } score)
        {
            _xml.WriteAttributeString("maxScore", HitJson.ScoreText(score));
        }
    }

    private void WriteValue(string name, object value)
    {
        if (value is not IEnumerable items || value is string)
        {
            WriteText(TypeOf(name, value), name, Text(value));
            return;
        }
        WriteStart("arr", name);
        foreach (var item in items)
        {
            WriteText(TypeOf(name, item), null, Text(item));
        }
        _xml.WriteEndElement();
    }

    private void WriteText(string type, string? name, string text)
    {
        WriteStart(type, name);
        _xml.WriteString(XmlText.Clean(text));
        _xml.WriteEndElement();
    }

    private void WriteStart(string type, string? name)
    {
        _xml.WriteStartElement(type);
        if (name is not null)
        {
            _xml.WriteAttributeString("name", XmlText.Clean(name));
        }
    }

    // The help page declares pubmed_id as long and shows _version_ as long. All other numbers of its records are int.
    private static string TypeOf(string field, object value) =>
        value switch
        {
            long number => field is "pubmed_id" or "_version_" || number != (int)number
                ? "long"
                : "int",
            double => "double",
            bool => "bool",
            DateTime => "date",
            _ => "str",
        };

    private static string Text(object value) =>
        value switch
        {
            string text => text,
            bool flag => flag ? "true" : "false",
            DateTime date => date.ToString(
                "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
                CultureInfo.InvariantCulture
            ),
            // HGNC's records have no list within a list. If one occurs, its content is still written.
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
}
