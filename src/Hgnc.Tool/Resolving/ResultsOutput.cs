using Hgnc.Tables;
using Hgnc.Tool.Output;

namespace Hgnc.Tool.Resolving;

/// <summary>Writes results as a separate table, in one of the tool's formats.</summary>
internal sealed class ResultsOutput(IRecordOutput<ResolutionRow> output) : IResolveOutput
{
    public void Begin(Table table) { }

    public void Write(TableChunk? chunk, int index, RowResult result)
    {
        foreach (var row in result.ToRows())
        {
            output.Write(row);
        }
    }

    public void WriteOther(TableChunk chunk, int index) { }

    public void Flush() => output.Flush();

    public void End() => output.End();
}
