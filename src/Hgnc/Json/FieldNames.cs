using System;
using System.Buffers.Binary;
using System.Text.Json;

namespace Hgnc.Json;

/// <summary>Finds the field of a JSON property name without creating a string.</summary>
internal static class FieldNames
{
    // Several times the number of fields, so that there are almost no collisions.
    private const int Slots = 512;
    private const int PlaceBits = 9;

    private static readonly HgncField?[] Table = CreateTable();

    /// <param name="reader">The reader, at a property name.</param>
    /// <returns>The field with exactly HGNC's current name, or null.</returns>
    public static HgncField? Find(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped || reader.HasValueSequence)
        {
            return FindEscaped(ref reader);
        }
        var name = reader.ValueSpan;
        for (var slot = Hash(name); Table[slot] is { } field; slot = Next(slot))
        {
            if (name.SequenceEqual(field.Utf8Name))
            {
                return field;
            }
        }
        return null;
    }

    private static HgncField? FindEscaped(ref Utf8JsonReader reader)
    {
        foreach (var field in HgncField.All)
        {
            if (reader.ValueTextEquals(field.Utf8Name))
            {
                return field;
            }
        }
        return null;
    }

    private static HgncField?[] CreateTable()
    {
        var table = new HgncField?[Slots];
        foreach (var field in HgncField.All)
        {
            var slot = Hash(field.Utf8Name);
            while (table[slot] is not null)
            {
                slot = Next(slot);
            }
            table[slot] = field;
        }
        return table;
    }

    // The names differ in length, beginning, middle and end. Each is multiplied by an odd number, so that the upper bits
    // depend on all of them.
    private static int Hash(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return 0;
        }
        var head =
            name.Length < sizeof(uint) ? name[0] : BinaryPrimitives.ReadUInt32LittleEndian(name);
        var mixed =
            (head * 0x9E3779B1u)
            ^ ((uint)name.Length * 0x85EBCA6Bu)
            ^ (name[name.Length - 1] * 0xC2B2AE35u)
            ^ (name[name.Length / 2] * 0x27D4EB2Fu);
        return (int)(mixed >> (32 - PlaceBits));
    }

    private static int Next(int slot) => (slot + 1) & (Slots - 1);
}
