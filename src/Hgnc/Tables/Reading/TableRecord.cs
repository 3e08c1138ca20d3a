namespace Hgnc.Tables;

/// <summary>What a line of a file is.</summary>
public enum TableRecordKind
{
    /// <summary>A row of the table.</summary>
    Row,

    /// <summary>A comment, which is passed over.</summary>
    Comment,

    /// <summary>What stands above the header or behind the last row.</summary>
    Outside,
}

/// <summary>Where a row stands among the bytes of a chunk.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">Its bytes, without its line end.</param>
/// <param name="End">The first byte behind its line end.</param>
/// <param name="Line">How many lines of the chunk stand before it.</param>
/// <param name="HasQuotes">Whether a quotation mark is in it.</param>
internal readonly record struct TableRecord(
    int Start,
    int Length,
    int End,
    int Line,
    bool HasQuotes
)
{
    public TableRecordKind Kind { get; init; }
}
