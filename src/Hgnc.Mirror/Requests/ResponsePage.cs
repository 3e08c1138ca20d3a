namespace Hgnc.Mirror.Requests;

/// <summary>Which of the records an answer has, by the search server's parameters of these names.</summary>
/// <param name="Start">How many records are left out at the beginning.</param>
/// <param name="Rows">How many records there are at most; null for all.</param>
internal sealed record ResponsePage(int Start, int? Rows)
{
    /// <summary>All of the records, as the service gives them.</summary>
    public static readonly ResponsePage All = new(0, null);

    /// <summary>Whether the answer has this record, counted from 1.</summary>
    public bool Has(int number) => number > Start;

    /// <summary>Whether the answer has neither this record nor any after it.</summary>
    public bool IsOver(int number) => Rows is { } rows && number > (long)Start + rows;
}
