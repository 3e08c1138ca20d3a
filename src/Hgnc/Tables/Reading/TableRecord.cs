namespace Hgnc.Tables;

/// <summary>The kind of a line in a file.</summary>
public enum TableRecordKind
{
    /// <summary>A row of the table.</summary>
    Row,

    /// <summary>A comment, which is skipped.</summary>
    Comment,

    /// <summary>A line above the header or after the last row.</summary>
    Outside,
}

/// <summary>The position of a row in the bytes of a chunk.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="Length">The number of bytes, without the line end.</param>
/// <param name="End">The first byte after the line end.</param>
/// <param name="Line">The number of lines of the chunk before it.</param>
/// <param name="HasQuotes">Whether it contains a quotation mark.</param>
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
