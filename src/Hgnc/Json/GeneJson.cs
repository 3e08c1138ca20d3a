using System;
using System.Collections.Generic;
using System.Text.Json;
using Hgnc.Model;
using Hgnc.Text;

namespace Hgnc.Json;

/// <summary>HGNC's JSON form of a record: reads it from a response's <c>docs</c>, and writes it.</summary>
public static class GeneJson
{
    /// <summary>Writes a record in the service's form: lists as arrays, dates as <c>yyyy-MM-ddTHH:mm:ssZ</c>, and no property for a missing value.</summary>
    public static void Write(Utf8JsonWriter writer, HgncGene gene)
    {
        if (writer is null)
        {
            throw new ArgumentNullException(nameof(writer));
        }
        if (gene is null)
        {
            throw new ArgumentNullException(nameof(gene));
        }
        writer.WriteStartObject();
        foreach (var field in gene.GetFields())
        {
            writer.WritePropertyName(field.Key);
            WriteValue(writer, field.Value);
        }
        writer.WriteEndObject();
    }

    /// <summary>Writes one value of a record.</summary>
    public static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        if (writer is null)
        {
            throw new ArgumentNullException(nameof(writer));
        }
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case DateTime { Kind: DateTimeKind.Utc } date:
                writer.WriteStringValue(date);
                break;
            case DateTime date:
                writer.WriteStringValue(FieldValue.IsoText(date));
                break;
            case HgncList<string> texts:
                writer.WriteStartArray();
                for (var i = 0; i < texts.Count; i++)
                {
                    writer.WriteStringValue(texts[i]);
                }
                writer.WriteEndArray();
                break;
            case System.Collections.IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    WriteValue(writer, item);
                }
                writer.WriteEndArray();
                break;
            default:
                throw new ArgumentException(
                    $"A record has no values of type {value.GetType()}.",
                    nameof(value)
                );
        }
    }

    /// <summary>Reads a record. All of it is checked, and its values are created when the first of them is read.</summary>
    /// <param name="reader">The reader, at the opening brace of the record.</param>
    /// <param name="json">The text that the reader reads.</param>
    /// <param name="gene">The record.</param>
    /// <returns>False if the buffer ends before the record.</returns>
    internal static bool TryRead(
        ref Utf8JsonReader reader,
        ReadOnlySpan<byte> json,
        out HgncGene? gene
    )
    {
        gene = null;
        var start = reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            return false;
        }
        var length = (int)(reader.BytesConsumed - start);
        gene = HgncGene.FromJson(json.Slice((int)start, length).ToArray());
        return true;
    }
}
