using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Hgnc.Json;

/// <summary>
/// Reads values that are just what their field's type says, without the detours that others need. So are nearly all of HGNC's.
/// </summary>
internal static class PlainValue
{
    private const int DayLength = 20;

    /// <param name="reader">At the value; where it was read, at its end, otherwise where it was.</param>
    /// <param name="field">The field that it is a value of.</param>
    /// <param name="value">The value in the form in which a record keeps it.</param>
    /// <returns>False where the value is not plain, or the buffer ends before it does.</returns>
    public static bool TryRead(ref Utf8JsonReader reader, HgncField field, out object? value)
    {
        value = reader.TokenType switch
        {
            JsonTokenType.String when field is { IsList: false, Type: HgncFieldType.Text } =>
                reader.GetString(),
            JsonTokenType.String when field is { IsList: false, Type: HgncFieldType.Date } => Day(
                ref reader
            ),
            JsonTokenType.StartArray when field is { IsList: true, Type: HgncFieldType.Text } =>
                Texts(ref reader),
            JsonTokenType.StartArray when field is { IsList: true, Type: HgncFieldType.Integer } =>
                Numbers(ref reader),
            _ => null,
        };
        return value is not null;
    }

    // As the service writes it: yyyy-MM-ddTHH:mm:ssZ.
    private static object? Day(ref Utf8JsonReader reader) =>
        !reader.HasValueSequence
        && reader.ValueSpan.Length == DayLength
        && reader.ValueSpan[DayLength - 1] == (byte)'Z'
        && reader.TryGetDateTime(out var day)
            ? day
            : null;

    private static HgncList<string>? Texts(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        var texts = new List<string>();
        while (ahead.Read() && ahead.TokenType == JsonTokenType.String)
        {
            texts.Add(ahead.GetString()!);
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
