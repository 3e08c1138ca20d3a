using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;

namespace Hgnc.Local.Import;

/// <summary>
/// The terms of one field. They are added in the order of the records and sorted once, in SQLite's order of text, by bytes.
/// </summary>
internal sealed class SortedTerms : IComparer<SortedTerms.Entry>
{
    private const int ChunkBits = 16;
    private const int ChunkSize = 1 << ChunkBits;

    private readonly List<byte[]> _chunks = new();
    private int _used = ChunkSize;
    private Entry[] _entries = new Entry[64];

    public SortedTerms(long field)
    {
        Field = field;
    }

    /// <summary>The number of the field in the copy.</summary>
    public long Field { get; }

    public int Count { get; private set; }

    public long Gene(int index) => _entries[index].Gene;

    public ReadOnlySpan<byte> Term(int index) => Term(_entries[index]);

    public void Add(string term, long gene)
    {
        var max = Encoding.UTF8.GetMaxByteCount(term.Length);
        if (ChunkSize - _used < max)
        {
            // A term that does not fit into any chunk gets its own, longer chunk.
            _chunks.Add(new byte[Math.Max(ChunkSize, max)]);
            _used = 0;
        }
        var chunk = _chunks[_chunks.Count - 1];
        var length = Encoding.UTF8.GetBytes(term, 0, term.Length, chunk, _used);
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }
        var position = ((_chunks.Count - 1) << ChunkBits) | _used;
        _entries[Count++] = new Entry(
            Begin(chunk.AsSpan(_used, length)),
            position,
            length,
            (int)gene
        );
        _used = Math.Min(ChunkSize, _used + length);
    }

    /// <summary>Sorts the terms, and the genes of each term. If a gene has a term twice, it is listed once.</summary>
    public void Sort()
    {
        Array.Sort(_entries, 0, Count, this);
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (kept == 0 || Compare(_entries[kept - 1], _entries[i]) != 0)
            {
                _entries[kept++] = _entries[i];
            }
        }
        Count = kept;
    }

    public int Compare(Entry x, Entry y)
    {
        var order = x.Begin.CompareTo(y.Begin);
        if (order == 0)
        {
            order = Term(x).SequenceCompareTo(Term(y));
        }
        return order != 0 ? order : x.Gene.CompareTo(y.Gene);
    }

    private ReadOnlySpan<byte> Term(Entry entry) =>
        _chunks[entry.Position >> ChunkBits].AsSpan(entry.Position & (ChunkSize - 1), entry.Length);

    private static ulong Begin(ReadOnlySpan<byte> term)
    {
        if (term.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(term);
        }
        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        term.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }

    /// <param name="Begin">The first eight bytes of the term, which distinguish most terms.</param>
    /// <param name="Position">The number of its chunk, and the position in the chunk.</param>
    /// <param name="Length">The length in bytes.</param>
    /// <param name="Gene">The gene.</param>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Entry(ulong Begin, int Position, int Length, int Gene);
}
