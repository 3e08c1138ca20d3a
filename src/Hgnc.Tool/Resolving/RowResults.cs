using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Hgnc.Tables;

namespace Hgnc.Tool.Resolving;

/// <summary>Finds the rows of a table with the same inputs, across chunks, so that they share a result.</summary>
/// <param name="table">The table.</param>
/// <param name="complete">Adds the user's options to an input.</param>
internal sealed class RowResults(Table table, Func<SymbolInput, SymbolInput> complete)
{
    // The maximum number of different texts to remember. A table of genes has fewer, and memory does not grow with the file.
    private const int MaxKept = 200_000;

    private readonly RowKey _key = new(table);
    private readonly Dictionary<byte[], RowResult> _results = new(new KeyComparer());
    private readonly ConcurrentBag<List<RowResult?>> _lists = [];

    /// <summary>The rows of a chunk, each with its shared result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ChunkResults Take(TableChunk chunk)
    {
        if (_results.Count > MaxKept)
        {
            _results.Clear();
        }
        var lines = _lists.TryTake(out var used) ? used : new List<RowResult?>(chunk.Count);
        var waiting = new Queue<RowResult>();
        var lookup = _results.GetAlternateLookup<ReadOnlySpan<byte>>();
        for (var i = 0; i < chunk.Count; i++)
        {
            if (chunk.Kind(i) != TableRecordKind.Row)
            {
                lines.Add(null);
                continue;
            }
            var key = _key.Of(chunk, i);
            if (!lookup.TryGetValue(key, out var result) || result.HasFailed)
            {
                var row = chunk.Row(i);
                result = new RowResult(table.Genes.Read(row).Select(complete).ToArray(), i);
                lookup[key] = result;
                waiting.Enqueue(result);
            }
            lines.Add(result);
        }
        return new ChunkResults(chunk, lines, waiting);
    }

    /// <summary>Takes back a chunk whose results have been written.</summary>
    public void Release(ChunkResults results)
    {
        results.Lines.Clear();
        _lists.Add(results.Lines);
        results.Chunk.Release();
    }
}
