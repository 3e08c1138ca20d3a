using System;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Hgnc.Model;

/// <summary>
/// The JSON of a record, and where the values of its fields stand in it. It was checked when it was read: a value can be
/// made of it whenever somebody asks, and most values of most records nobody asks for.
/// </summary>
internal readonly struct RecordText
{
    /// <summary>The greatest place that can be noted; HGNC's records are a kilobyte long.</summary>
    public const int Reach = ushort.MaxValue;

    /// <summary>Room for the catalogue's fields, and for some that HGNC adds.</summary>
    public const int MaxFields = 80;

    private const int IndexLength = MaxFields * sizeof(ushort);

    // One array, since there are as many as there are records: a place for each field, then the JSON.
    private readonly byte[]? _bytes;

    /// <param name="starts">Where the value of each field begins; 0, where the record's brace stands, for a field that it lacks.</param>
    /// <param name="json">The record's bytes, from brace to brace.</param>
    public RecordText(ReadOnlySpan<ushort> starts, ReadOnlySpan<byte> json)
    {
        _bytes = new byte[IndexLength + json.Length];
        MemoryMarshal.AsBytes(starts).CopyTo(_bytes);
        json.CopyTo(_bytes.AsSpan(IndexLength));
    }

    /// <summary>Makes the value of a field; null where the record has none.</summary>
    public object? Read(HgncField field)
    {
        var start = _bytes is null ? 0 : MemoryMarshal.Cast<byte, ushort>(_bytes)[field.Index];
        if (start == 0)
        {
            return null;
        }
        // What follows the value stands in the same bytes, and is not read.
        var reader = new Utf8JsonReader(
            _bytes.AsSpan(IndexLength + start),
            isFinalBlock: false,
            state: default
        );
        return reader.Read() && PlainValue.TryRead(ref reader, field, out var value)
            ? value
            : throw new InvalidOperationException($"The value of {field} cannot be read again.");
    }
}
