using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Hgnc.Json;

/// <summary>
/// Parses the JSON of a response in pieces: <c>{"responseHeader":…,"response":{"numFound":N,…,"docs":[…]}}</c>. A piece can
/// end anywhere: an incomplete record stays in the buffer and is read again with the next piece.
/// </summary>
internal sealed class ResponseParser<T>
    where T : class
{
    private readonly RecordReader<T> _readRecord;
    private JsonReaderState _state;
    private Level _level = Level.Before;

    public ResponseParser(RecordReader<T> readRecord)
    {
        _readRecord = readRecord;
    }

    private enum Level
    {
        Before,
        Top,
        Response,
        Records,
        Done,
    }

    /// <summary><c>numFound</c>, or null before it was read.</summary>
    public long? Found { get; private set; }

    /// <summary><c>maxScore</c>, or null before it was read.</summary>
    public double? MaxScore { get; private set; }

    /// <summary>Whether there was a <c>docs</c> array. Without one, the JSON is not a response of the service.</summary>
    public bool SawRecords { get; private set; }

    /// <summary>Whether the records have begun, so that everything before them is known.</summary>
    public bool IsAtRecords => _level is Level.Records or Level.Done;

    /// <summary>Whether the response was read to its end.</summary>
    public bool IsDone => _level == Level.Done;

    /// <summary>Parses as far as possible, and adds the complete records in the buffer.</summary>
    /// <returns>The number of bytes used. The caller passes the rest again, followed by more data.</returns>
    /// <exception cref="JsonException">The text is not JSON, or ends too early.</exception>
    public int Parse(ReadOnlySpan<byte> buffer, bool isLast, ICollection<T> records)
    {
        var reader = new Utf8JsonReader(buffer, isLast, _state);
        var used = 0L;
        while (!IsDone && Step(ref reader, buffer, records))
        {
            // Only complete steps count: an incomplete step is read again.
            used = reader.BytesConsumed;
            _state = reader.CurrentState;
        }
        return (int)used;
    }

    private bool Step(ref Utf8JsonReader reader, ReadOnlySpan<byte> buffer, ICollection<T> records)
    {
        if (!reader.Read())
        {
            return false;
        }
        switch (_level)
        {
            case Level.Before:
                Expect(reader.TokenType == JsonTokenType.StartObject);
                _level = Level.Top;
                return true;
            case Level.Top:
                return StepTop(ref reader);
            case Level.Response:
                return StepResponse(ref reader);
            default:
                return StepRecords(ref reader, buffer, records);
        }
    }

    private bool StepTop(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            _level = Level.Done;
            return true;
        }
        var isResponse = reader.ValueTextEquals("response");
        if (!reader.Read())
        {
            return false;
        }
        if (isResponse)
        {
            Expect(reader.TokenType == JsonTokenType.StartObject);
            _level = Level.Response;
            return true;
        }
        return reader.TrySkip();
    }

    private bool StepResponse(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            _level = Level.Top;
            return true;
        }
        var isFound = reader.ValueTextEquals("numFound");
        var isMaxScore = reader.ValueTextEquals("maxScore");
        var isRecords = reader.ValueTextEquals("docs");
        if (!reader.Read())
        {
            return false;
        }
        if (isFound && reader.TokenType == JsonTokenType.Number)
        {
            Expect(Found is null);
            Found = reader.GetInt64();
            return true;
        }
        if (isMaxScore && reader.TokenType == JsonTokenType.Number)
        {
            MaxScore = reader.GetDouble();
            return true;
        }
        if (isRecords)
        {
            Expect(reader.TokenType == JsonTokenType.StartArray && !SawRecords);
            SawRecords = true;
            _level = Level.Records;
            return true;
        }
        return reader.TrySkip();
    }

    private bool StepRecords(
        ref Utf8JsonReader reader,
        ReadOnlySpan<byte> buffer,
        ICollection<T> records
    )
    {
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            _level = Level.Response;
            return true;
        }
        Expect(reader.TokenType == JsonTokenType.StartObject);
        if (!_readRecord(ref reader, buffer, out var record))
        {
            return false;
        }
        records.Add(record!);
        return true;
    }

    private static void Expect(bool isSo)
    {
        if (!isSo)
        {
            throw new JsonException("The JSON does not have the form of HGNC's responses.");
        }
    }
}
