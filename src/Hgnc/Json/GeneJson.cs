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

    /// <summary>
    /// Reads a record. All of it is checked, but values in HGNC's usual form stay JSON until they are read. A
    /// record with any other value is converted at once.
    /// </summary>
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
        var ahead = reader;
        if (TryPass(ref ahead, json, out gene))
        {
            reader = ahead;
            return true;
        }
        return TryReadAll(ref reader, json, out gene);
    }

    /// <summary>The same for callers that read every value: all values are created at once, which takes less time than one by one.</summary>
    internal static bool TryReadAll(
        ref Utf8JsonReader reader,
        ReadOnlySpan<byte> json,
        out HgncGene? gene
    )
    {
        gene = null;
        var record = new HgncGene();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                gene = record;
                return true;
            }
            var field = FieldNames.Find(ref reader);
            var name = field?.Name ?? Utf8Text.Show(ref reader);
            if (!reader.Read())
            {
                return false;
            }
            if (field is not null && PlainValue.TryRead(ref reader, field, out var plain))
            {
                record.SetExact(field, plain!);
            }
            else if (TryReadValue(ref reader, out var value))
            {
                record.Set(name, value);
            }
            else
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>Skips a record whose values can be created later. Those of unknown fields are created now.</summary>
    private static bool TryPass(
        ref Utf8JsonReader reader,
        ReadOnlySpan<byte> json,
        out HgncGene? gene
    )
    {
        gene = new HgncGene();
        var begin = reader.TokenStartIndex;
        Span<ushort> starts = stackalloc ushort[RecordText.MaxFields];
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                var record = json.Slice((int)begin, (int)(reader.BytesConsumed - begin));
                gene.Set(new RecordText(starts, record));
                return Utf8Text.IsValid(record);
            }
            if (FieldNames.Find(ref reader) is { } field)
            {
                if (!reader.Read())
                {
                    return false;
                }
                var start = reader.TokenStartIndex - begin;
                if (start > RecordText.Reach || !PlainValue.TryPass(ref reader, field))
                {
                    return false;
                }
                starts[field.Index] = (ushort)start;
            }
            else if (!TryReadUnknown(ref reader, gene))
            {
                return false;
            }
        }
        return false;
    }

    private static bool TryReadUnknown(ref Utf8JsonReader reader, HgncGene gene)
    {
        var name = Utf8Text.Show(ref reader);
        if (
            HgncField.Find(name) is not null
            || !reader.Read()
            || !TryReadValue(ref reader, out var value)
        )
        {
            return false;
        }
        gene.Set(name, value);
        return true;
    }

    /// <summary>A value of any kind: text, long, double, bool, null, a list of these, or an object as JSON text.</summary>
    private static bool TryReadValue(ref Utf8JsonReader reader, out object? value)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                value = Utf8Text.Show(ref reader);
                return true;
            case JsonTokenType.Number:
                value = reader.TryGetInt64(out var whole) ? whole : Fraction(ref reader);
                return true;
            case JsonTokenType.True:
            case JsonTokenType.False:
                value = reader.GetBoolean();
                return true;
            case JsonTokenType.StartArray:
                return TryReadList(ref reader, out value);
            case JsonTokenType.StartObject:
                var isWhole = JsonDocument.TryParseValue(ref reader, out var document);
                value = document is null
                    ? null
                    : ControlText.Show(document.RootElement.GetRawText());
                document?.Dispose();
                return isWhole;
            default:
                value = null;
                return true;
        }
    }

    // A number that a double cannot hold stays text.
    private static object Fraction(ref Utf8JsonReader reader)
    {
        var text = System.Text.Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
        return
            reader.TryGetDouble(out var number)
            && number.ToString("R", System.Globalization.CultureInfo.InvariantCulture) == text
            ? number
            : text;
    }

    private static bool TryReadList(ref Utf8JsonReader reader, out object? list)
    {
        var items = new List<object?>();
        list = items;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndArray)
            {
                return true;
            }
            if (!TryReadValue(ref reader, out var item))
            {
                return false;
            }
            if (item is not null)
            {
                items.Add(item);
            }
        }
        return false;
    }
}
