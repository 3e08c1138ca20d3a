using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Tables;
using Hgnc.Tool.Input;

namespace Hgnc.Tool.Requests;

/// <summary>The answers to the rows of a table. Rows that say the same of their gene share one, also from one chunk to the next.</summary>
internal sealed class RowAnswers(Table table, Func<SymbolInput, SymbolInput> complete)
{
    // So many different texts are kept in mind; a table of genes has fewer, and memory does not grow with the file.
    private const int Most = 200_000;

    private readonly RowKey _key = new(table);
    private readonly Dictionary<byte[], Slot> _slots = new(new KeyComparer());
    private readonly List<Slot?> _rows = [];
    private Queue<Slot> _waiting = new();

    /// <summary>The answer to a line of the chunk; null where it is no row.</summary>
    public RowAnswer? this[int index] => _rows[index]?.Answer;

    /// <summary>Takes the rows of a chunk.</summary>
    /// <returns>What has to be resolved for them.</returns>
    public IReadOnlyList<SymbolInput> Take(TableChunk chunk)
    {
        if (_slots.Count > Most)
        {
            _slots.Clear();
        }
        _rows.Clear();
        _waiting = new Queue<Slot>();
        var lookup = _slots.GetAlternateLookup<ReadOnlySpan<byte>>();
        for (var i = 0; i < chunk.Count; i++)
        {
            if (chunk.Kind(i) != TableRecordKind.Row)
            {
                _rows.Add(null);
                continue;
            }
            var key = _key.Of(chunk, i);
            // What could not be asked for is asked for again.
            if (!lookup.TryGetValue(key, out var slot) || slot.Answer is { HasFailed: true })
            {
                var row = chunk.Row(i);
                slot = new Slot(i, table.Genes.Read(row, row).Select(complete).ToList());
                lookup[key] = slot;
                _waiting.Enqueue(slot);
            }
            _rows.Add(slot);
        }
        return _waiting.SelectMany(slot => slot.Inputs).ToList();
    }

    /// <summary>The line before which the next rows end that can be answered with so many inputs.</summary>
    public int FindEnd(int start, int most, out IReadOnlyList<SymbolInput> batch)
    {
        var inputs = new List<SymbolInput>();
        foreach (var slot in _waiting)
        {
            if (inputs.Count >= most)
            {
                batch = inputs;
                return slot.First;
            }
            inputs.AddRange(slot.Inputs);
        }
        batch = inputs;
        return _rows.Count;
    }

    /// <summary>Takes the outcomes of the inputs that were given last.</summary>
    public void Put(IReadOnlyList<SymbolOutcome> outcomes)
    {
        for (var done = 0; done < outcomes.Count; )
        {
            var slot = _waiting.Dequeue();
            slot.Answer = new RowAnswer([.. outcomes.Skip(done).Take(slot.Inputs.Count)]);
            done += slot.Inputs.Count;
            slot.Inputs = [];
        }
    }

    private sealed class Slot(int first, IReadOnlyList<SymbolInput> inputs)
    {
        /// <summary>The line of the chunk where it was met first.</summary>
        public int First { get; } = first;

        public IReadOnlyList<SymbolInput> Inputs { get; set; } = inputs;

        public RowAnswer? Answer { get; set; }
    }
}
