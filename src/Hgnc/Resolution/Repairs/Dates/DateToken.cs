namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>A number or a word of a text that may be a date.</summary>
/// <param name="Before">The separator before the token: a punctuation mark, a space, or <c>'\0'</c> for none.</param>
/// <param name="Word">The word in the form of <see cref="MonthWord.Fold"/>; empty for a number.</param>
/// <param name="Number">The number.</param>
/// <param name="Digits">The number of digits.</param>
/// <param name="Unit">The unit according to the sign after the number (<c>9月7日</c>).</param>
internal readonly record struct DateToken(
    char Before,
    string Word,
    int Number,
    int Digits,
    DateUnit Unit = DateUnit.None
)
{
    public bool IsWord => Word.Length > 0;

    /// <summary>Whether the number can be a day or a month.</summary>
    public bool IsShort => Digits is 1 or 2;

    /// <summary>Whether the number is a four-digit year.</summary>
    public bool IsLongYear => Digits == 4;

    /// <summary>Whether the number can be a year.</summary>
    public bool IsYear => Digits is 2 or 4;
}

/// <summary>The unit of a number, according to the Chinese, Japanese or Korean sign after it.</summary>
internal enum DateUnit
{
    None,
    Year,
    Month,
    Day,
}
