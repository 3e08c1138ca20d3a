using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hgnc.Tables;

namespace Hgnc.Tool.Resolving;

/// <summary>Finds the rows of a table with the same inputs, across chunks, so that they share a result.</summary>
/// <param name="table">The table.</param>
/// <param name="complete">Adds the user's options to an input.</param>
internal sealed class RowResults(Table table, Func<SymbolInput, SymbolInput> complete)
{
    // The maximum number of different texts to remember. A table of genes has fewer, and memory does not grow with the file.
    private const int MaxKept = 200_000;

    private readonly Dictionary<ShortKey, RowResult> _short = [];
    private readonly Dictionary<byte[], RowResult> _long = new(new KeyComparer());
    private byte[] _key = new byte[256];

    // Set by the thread that writes. If the source failed for an input, the input is tried again for later rows.
    private volatile bool _hasFailed;
    private readonly ConcurrentBag<List<RowResult?>> _lists = [];

    /// <summary>The rows of a chunk, each with its shared result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ChunkResults Take(TableChunk chunk)
    {
        if (_hasFailed || _short.Count + _long.Count > MaxKept)
        {
            _hasFailed = false;
            _short.Clear();
            _long.Clear();
        }
        var lines = _lists.TryTake(out var used) ? used : new List<RowResult?>(chunk.Count);
        var waiting = new Queue<RowResult>();
        for (var i = 0; i < chunk.Count; i++)
        {
            if (chunk.Kind(i) != TableRecordKind.Row)
            {
                lines.Add(null);
                continue;
            }
            // First, because a long cell replaces the buffer.
            var length = table.CopyKey(chunk, i, ref _key);
            ref var result = ref Find(_key.AsSpan(0, length));
            if (result is null)
            {
                var inputs = table.Genes.Read(chunk.Row(i)).Select(complete).ToArray();
                result = new RowResult(inputs, i);
                waiting.Enqueue(result);
            }
            lines.Add(result);
        }
        return new ChunkResults(chunk, lines, waiting);
    }

    // The place of the result for the bytes of a row's relevant columns. Rows with the same bytes have the same result.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ref RowResult? Find(ReadOnlySpan<byte> key)
    {
        if (ShortKey.TryCreate(key, out var small))
        {
            return ref CollectionsMarshal.GetValueRefOrAddDefault(_short, small, out _);
        }
        return ref CollectionsMarshal.GetValueRefOrAddDefault(
            _long.GetAlternateLookup<ReadOnlySpan<byte>>(),
            key,
            out _
        );
    }

    /// <summary>Takes back a chunk whose results have been written.</summary>
    public void Release(ChunkResults results)
    {
        _hasFailed |= results.HasFailed;
        results.Lines.Clear();
        _lists.Add(results.Lines);
        results.Chunk.Release();
    }
}
