using System;
using System.Collections.Generic;
using System.Text.Json;
using Hgnc.Text;

namespace Hgnc.Model;

/// <summary>
/// Reads values that have exactly the usual form of their field's type, on a short path. Nearly all of HGNC's values do.
/// </summary>
internal static class PlainValue
{
    private const int DayLength = 20;

    /// <param name="reader">The reader, at the value. After success it is at the end of the value, otherwise unchanged.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">The value in the form in which a record keeps it.</param>
    /// <returns>False if the value does not have the usual form, or the buffer ends before the value.</returns>
    public static bool TryRead(ref Utf8JsonReader reader, HgncField field, out object? value)
    {
        value = reader.TokenType switch
        {
            JsonTokenType.String when field is { IsList: false, Type: HgncFieldType.Text } =>
                Utf8Text.Show(ref reader),
            JsonTokenType.String when field is { IsList: false, Type: HgncFieldType.Date } =>
                TryGetDay(ref reader, out var day) ? day : null,
            JsonTokenType.Number when field is { IsList: false, Type: HgncFieldType.Integer } =>
                reader.TryGetInt64(out var number) ? number : null,
            JsonTokenType.StartArray when field is { IsList: true, Type: HgncFieldType.Text } =>
                Texts(ref reader),
            JsonTokenType.StartArray when field is { IsList: true, Type: HgncFieldType.Integer } =>
                Numbers(ref reader),
            _ => null,
        };
        return value is not null;
    }

    /// <summary>
    /// Skips a value that <see cref="TryRead"/> can read later, provided that its bytes are UTF-8. Text with escapes
    /// cannot be skipped, because invalid escapes must be detected now.
    /// </summary>
    /// <param name="reader">The reader, at the value. After success it is at the end of the value, otherwise anywhere in it.</param>
    /// <param name="field">The field.</param>
    /// <returns>False if the value cannot be read later, or the buffer ends before the value.</returns>
    public static bool TryPass(ref Utf8JsonReader reader, HgncField field)
    {
        if (!field.IsList)
        {
            return IsItem(ref reader, field.Type);
        }
        if (reader.TokenType != JsonTokenType.StartArray || field.Type is HgncFieldType.Date)
        {
            return false;
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!IsItem(ref reader, field.Type))
            {
                return false;
            }
        }
        return reader.TokenType == JsonTokenType.EndArray;
    }

    private static bool IsItem(ref Utf8JsonReader reader, HgncFieldType type) =>
        type switch
        {
            HgncFieldType.Text => reader.TokenType == JsonTokenType.String
                && !reader.ValueIsEscaped,
            HgncFieldType.Integer => reader.TokenType == JsonTokenType.Number
                && reader.TryGetInt64(out _),
            _ => reader.TokenType == JsonTokenType.String
                && !reader.ValueIsEscaped
                && IsDay(ref reader),
        };

    // In the service's form: yyyy-MM-ddTHH:mm:ssZ.
    private static bool TryGetDay(ref Utf8JsonReader reader, out DateTime day)
    {
        day = default;
        return !reader.HasValueSequence
            && reader.ValueSpan.Length == DayLength
            && reader.ValueSpan[DayLength - 1] == (byte)'Z'
            && reader.TryGetDateTime(out day);
    }

    // Checks the form of a date without parsing it, because parsing takes as long as reading the rest of the field.
    private static bool IsDay(ref Utf8JsonReader reader) =>
        (!reader.HasValueSequence && IsMidnight(reader.ValueSpan)) || TryGetDay(ref reader, out _);

    private static bool IsMidnight(ReadOnlySpan<byte> text) =>
        text.Length == DayLength
        && text.Slice(10).SequenceEqual("T00:00:00Z"u8)
        && text[4] == (byte)'-'
        && text[7] == (byte)'-'
        && Digits(text, 0) is 19 or 20
        && Digits(text, 2) < 100
        && Digits(text, 5) is >= 1 and <= 12
        && Digits(text, 8) is >= 1 and <= 28;

    // Two digits as a number, or 100 or more if they are not digits.
    private static uint Digits(ReadOnlySpan<byte> text, int at)
    {
        var tens = (uint)(text[at] - '0');
        var ones = (uint)(text[at + 1] - '0');
        return tens <= 9 && ones <= 9 ? (10 * tens) + ones : 100;
    }

    private static HgncList<string>? Texts(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        var texts = new List<string>();
        while (ahead.Read() && ahead.TokenType == JsonTokenType.String)
        {
            texts.Add(Utf8Text.Show(ref ahead));
        }
        return End(ref reader, ahead) ? new HgncList<string>(texts.ToArray()) : null;
    }

    private static HgncList<long>? Numbers(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        var numbers = new List<long>();
        while (
            ahead.Read()
            && ahead.TokenType == JsonTokenType.Number
            && ahead.TryGetInt64(out var number)
        )
        {
            numbers.Add(number);
        }
        return End(ref reader, ahead) ? new HgncList<long>(numbers.ToArray()) : null;
    }

    private static bool End(ref Utf8JsonReader reader, Utf8JsonReader ahead)
    {
        if (ahead.TokenType != JsonTokenType.EndArray)
        {
            return false;
        }
        reader = ahead;
        return true;
    }
}
