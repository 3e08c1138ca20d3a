using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Hgnc.Text;

namespace Hgnc.Model;

/// <summary>Reads the values of a record from its JSON, which is complete.</summary>
internal static class RecordText
{
    /// <summary>
    /// Whether reading the JSON, in which the reader has found no error, cannot fail. Escapes are checked only when they are decoded, and the
    /// reader does not check that strings are UTF-8.
    /// </summary>
    public static bool CanReadLater(ReadOnlySpan<byte> json) =>
        json.IndexOf((byte)'\\') < 0 && Utf8Text.IsValid(json);

    /// <summary>The values of a record.</summary>
    /// <exception cref="InvalidOperationException">An escape is invalid, or a string is not UTF-8.</exception>
    public static RecordValues Read(ReadOnlySpan<byte> json)
    {
        var values = new RecordValues();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Utf8Text.Show(ref reader);
            reader.Read();
            values.Set(name, ReadValue(ref reader));
        }
        return values;
    }

    /// <summary>A value of any kind: text, long, double, bool, null, a list of these, or an object as JSON text.</summary>
    private static object? ReadValue(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.String => Utf8Text.Show(ref reader),
            JsonTokenType.Number => reader.TryGetInt64(out var whole)
                ? whole
                : ReadFraction(ref reader),
            JsonTokenType.True or JsonTokenType.False => reader.GetBoolean(),
            JsonTokenType.StartArray => ReadList(ref reader),
            JsonTokenType.StartObject => ReadObject(ref reader),
            _ => null,
        };

    // A number that a double cannot hold stays text.
    private static object ReadFraction(ref Utf8JsonReader reader)
    {
        var text = Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
        return
            reader.TryGetDouble(out var number)
            && number.ToString("R", CultureInfo.InvariantCulture) == text
            ? number
            : text;
    }

    private static List<object> ReadList(ref Utf8JsonReader reader)
    {
        var items = new List<object>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadValue(ref reader) is { } item)
            {
                items.Add(item);
            }
        }
        return items;
    }

    private static string ReadObject(ref Utf8JsonReader reader)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return ControlText.Show(document.RootElement.GetRawText());
    }
}
