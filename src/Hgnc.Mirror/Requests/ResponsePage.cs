namespace Hgnc.Mirror.Requests;

/// <summary>The range of records in a response, given by the search server's parameters of these names.</summary>
/// <param name="Start">The number of records to skip at the beginning.</param>
/// <param name="Rows">The maximum number of records, or null for all.</param>
internal sealed record ResponsePage(int Start, int? Rows)
{
    /// <summary>All records, as the service returns them.</summary>
    public static readonly ResponsePage All = new(0, null);

    /// <summary>Whether the response has this record, counted from 1.</summary>
    public bool Has(int number) => number > Start;

    /// <summary>Whether the response has neither this record nor any after it.</summary>
    public bool IsOver(int number) => Rows is { } rows && number > (long)Start + rows;
}
