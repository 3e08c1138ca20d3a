using System;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Hgnc.Model;

/// <summary>
/// The JSON of a record, and the positions of its values in it. The JSON was checked when it was read, so values can be
/// created from it on demand. Most values of most records are never read.
/// </summary>
internal readonly struct RecordText
{
    /// <summary>The highest position that can be stored; HGNC's records have about a kilobyte.</summary>
    public const int Reach = ushort.MaxValue;

    /// <summary>Enough for the catalogue's fields, and for some that HGNC may add.</summary>
    public const int MaxFields = 80;

    private const int IndexLength = MaxFields * sizeof(ushort);

    // One array for each record, because there are many records: a position for each field, then the JSON.
    private readonly byte[]? _bytes;

    /// <param name="starts">The position of each field's value, or 0, the position of the opening brace, for a missing field.</param>
    /// <param name="json">The bytes of the record, including the braces.</param>
    public RecordText(ReadOnlySpan<ushort> starts, ReadOnlySpan<byte> json)
    {
        _bytes = new byte[IndexLength + json.Length];
        MemoryMarshal.AsBytes(starts).CopyTo(_bytes);
        json.CopyTo(_bytes.AsSpan(IndexLength));
    }

    /// <summary>Creates the value of a field, or returns null if the record does not have it.</summary>
    public object? Read(HgncField field)
    {
        var start = _bytes is null ? 0 : MemoryMarshal.Cast<byte, ushort>(_bytes)[field.Index];
        if (start == 0)
        {
            return null;
        }
        // The reader stops after the value and does not read the bytes that follow.
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
