namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>A number or a word of a text that may be a date.</summary>
/// <param name="Before">What separates it from the token before: a punctuation mark, a space, or <c>'\0'</c> for nothing.</param>
/// <param name="Word">The word as <see cref="MonthWord.Fold"/> writes it; empty for a number.</param>
/// <param name="Number">The number.</param>
/// <param name="Digits">How many digits the number has.</param>
/// <param name="Unit">What a sign right after the number makes it (<c>9月7日</c>).</param>
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

    /// <summary>Whether the number is a year in full.</summary>
    public bool IsLongYear => Digits == 4;

    /// <summary>Whether the number can be a year.</summary>
    public bool IsYear => Digits is 2 or 4;
}

/// <summary>What a Chinese, Japanese or Korean sign after a number says that it is.</summary>
internal enum DateUnit
{
    None,
    Year,
    Month,
    Day,
}
