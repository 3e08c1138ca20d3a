using System;
using System.Collections.Generic;
using Hgnc.Tables;

namespace Hgnc.Tool.Resolving;

/// <summary>The part of a row that describes its gene, as bytes. Rows with the same bytes have the same result.</summary>
internal sealed class RowKey(Table table)
{
    private byte[] _key = new byte[256];

    /// <summary>The bytes of the relevant columns, valid until the next call.</summary>
    public ReadOnlySpan<byte> Of(TableChunk chunk, int index)
    {
        var count = table.CopyKey(chunk, index, ref _key);
        return _key.AsSpan(0, count);
    }
}

/// <summary>Compares keys by their bytes, so that a row can be looked up without a copy of its key.</summary>
internal sealed class KeyComparer
    : IEqualityComparer<byte[]>,
        IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) =>
        alternate.SequenceEqual(other);

    public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        var hash = new HashCode();
        hash.AddBytes(alternate);
        return hash.ToHashCode();
    }

    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
}
