namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>The common properties of a column's dates.</summary>
/// <param name="Numbers">What the numbers of the symbols were turned into.</param>
/// <param name="Order">Whether the day or the month comes first in numbers with slashes or hyphens.</param>
/// <param name="HasIds">Whether bare digits are numbers, such as NCBI gene IDs, and not dates.</param>
internal sealed record ColumnDateOrder(
    ColumnNumbers Numbers,
    ColumnDayMonth Order,
    bool HasIds = false
)
{
    /// <summary>Unknown: every date is interpreted by itself.</summary>
    public static ColumnDateOrder Undecided { get; } =
        new(ColumnNumbers.Undecided, ColumnDayMonth.Undecided);
}

/// <summary>What the numbers of a column's symbols were turned into.</summary>
internal enum ColumnNumbers
{
    Undecided,

    /// <summary>Days: SEPT9 is the ninth of September.</summary>
    Days,

    /// <summary>Years: SEPT9 is the first of September 2009.</summary>
    Years,
}

/// <summary>The order of day and month in a column.</summary>
internal enum ColumnDayMonth
{
    Undecided,
    DayFirst,
    MonthFirst,
}
