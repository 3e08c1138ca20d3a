using Hgnc.Tables;
using Hgnc.Tool.Output;

namespace Hgnc.Tool.Resolving;

/// <summary>Where answers go: a table of their own, or behind the rows of the user's.</summary>
internal interface IResolveOutput : IOutput
{
    /// <summary>Begins with a table; what stands above its rows.</summary>
    void Begin(Table table);

    /// <summary>Takes the answer to a row; of what was typed there is no chunk.</summary>
    void Write(TableChunk? chunk, int index, RowResult answer);

    /// <summary>Takes a line that is no row.</summary>
    void WriteOther(TableChunk chunk, int index);
}
