using System.Collections.Generic;
using Hgnc.Tables;

namespace Hgnc.Tool.Resolving;

/// <summary>The lines of a chunk and their results, which are set in the order of the lines.</summary>
internal sealed class ChunkResults(
    TableChunk chunk,
    List<RowResult?> lines,
    Queue<RowResult> waiting
)
{
    public TableChunk Chunk { get; } = chunk;

    /// <summary>The results by line; null for a line that is not a row.</summary>
    public List<RowResult?> Lines { get; } = lines;

    /// <summary>Whether the source failed for an input.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The inputs that have to be resolved for the remaining lines.</summary>
    public IEnumerable<SymbolInput> Inputs
    {
        get
        {
            foreach (var result in waiting)
            {
                foreach (var input in result.Inputs)
                {
                    yield return input;
                }
            }
        }
    }

    /// <summary>The next inputs.</summary>
    /// <param name="max">The approximate maximum number of inputs.</param>
    /// <param name="end">The first line that cannot be written with the results of these inputs.</param>
    public IReadOnlyList<SymbolInput> Next(int max, out int end)
    {
        var inputs = new List<SymbolInput>();
        foreach (var result in waiting)
        {
            if (inputs.Count >= max)
            {
                end = result.First;
                return inputs;
            }
            inputs.AddRange(result.Inputs);
        }
        end = Lines.Count;
        return inputs;
    }

    /// <summary>Stores the outcomes of the inputs that were returned last.</summary>
    public void Put(IReadOnlyList<SymbolOutcome> outcomes)
    {
        for (var done = 0; done < outcomes.Count; )
        {
            var result = waiting.Dequeue();
            var own = new SymbolOutcome[result.Inputs.Count];
            for (var i = 0; i < own.Length; i++)
            {
                own[i] = outcomes[done++];
            }
            result.Put(own);
            HasFailed |= result.HasFailed;
        }
    }
}
