using System.Collections.Generic;
using Hgnc.Tables;

namespace Hgnc.Tool.Resolving;

/// <summary>The lines of a chunk, and the answers to them, which come in the order of the lines.</summary>
internal sealed class ChunkResults(
    TableChunk chunk,
    List<RowResult?> lines,
    Queue<RowResult> waiting
)
{
    public TableChunk Chunk { get; } = chunk;

    /// <summary>The answers by lines; null for a line that is no row.</summary>
    public List<RowResult?> Lines { get; } = lines;

    /// <summary>What has to be resolved before the lines from there on can be answered.</summary>
    public IEnumerable<SymbolInput> Inputs
    {
        get
        {
            foreach (var answer in waiting)
            {
                foreach (var input in answer.Inputs)
                {
                    yield return input;
                }
            }
        }
    }

    /// <summary>The next inputs.</summary>
    /// <param name="most">Not many more than so many.</param>
    /// <param name="end">The line before which those end that can be answered with them.</param>
    public IReadOnlyList<SymbolInput> Next(int most, out int end)
    {
        var inputs = new List<SymbolInput>();
        foreach (var answer in waiting)
        {
            if (inputs.Count >= most)
            {
                end = answer.First;
                return inputs;
            }
            inputs.AddRange(answer.Inputs);
        }
        end = Lines.Count;
        return inputs;
    }

    /// <summary>Takes what became of the inputs that were given last.</summary>
    public void Put(IReadOnlyList<SymbolOutcome> outcomes)
    {
        for (var done = 0; done < outcomes.Count; )
        {
            var answer = waiting.Dequeue();
            var own = new SymbolOutcome[answer.Inputs.Count];
            for (var i = 0; i < own.Length; i++)
            {
                own[i] = outcomes[done++];
            }
            answer.Put(own);
        }
    }
}
