using Hgnc.Tables;

namespace Hgnc.Tool.Resolving;

/// <summary>Where answers go: a table of their own, or behind the rows of the user's.</summary>
internal interface IResolveOutput
{
    /// <summary>Begins with a table; what stands above its rows.</summary>
    void Begin(Table table);

    /// <summary>Takes the answer to a row; of what was typed there is no chunk.</summary>
    void Write(TableChunk? chunk, int index, RowResult answer);

    /// <summary>Takes a line that is no row.</summary>
    void WriteOther(TableChunk chunk, int index);

    /// <summary>Hands on what was written so far.</summary>
    void Flush();

    /// <summary>Ends the output, so that it is whole also where it ends early.</summary>
    void End();
}
