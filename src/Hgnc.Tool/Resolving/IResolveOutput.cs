using Hgnc.Tables;
using Hgnc.Tool.Output;

namespace Hgnc.Tool.Resolving;

/// <summary>Writes results, either as a separate table or as added columns of the user's table.</summary>
internal interface IResolveOutput : IOutput
{
    /// <summary>Begins a table by writing the part above its rows.</summary>
    void Begin(Table table);

    /// <summary>Writes the result of a row. Typed inputs have no chunk.</summary>
    void Write(TableChunk? chunk, int index, RowResult result);

    /// <summary>Writes a line that is not a row.</summary>
    void WriteOther(TableChunk chunk, int index);
}
