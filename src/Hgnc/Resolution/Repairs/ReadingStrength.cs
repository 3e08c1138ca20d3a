namespace Hgnc.Resolution.Repairs;

/// <summary>
/// The strength of a reading, the strongest first. This is the only definition of the order. The strongest reading that names a gene
/// decides; the genes of weaker readings stay candidates. Readings of the same strength that name different genes are a tie.
/// </summary>
internal enum ReadingStrength
{
    /// <summary>The input as it is written, or without the quotes, typography or decoration around the name.</summary>
    Written,

    /// <summary>Certain or probable changes by a program: another separator, a suffix for unique names, a date.</summary>
    Likely,

    /// <summary>A date with a month in another language, or a name that only seems to have a suffix.</summary>
    Possible,

    /// <summary>A name that was typed in a spreadsheet with another language than the date.</summary>
    Unlikely,

    /// <summary>A serial number of the less common date system.</summary>
    Remote,

    /// <summary>Only a candidate: a number read as a name, or a date that contradicts the other cells of its column.</summary>
    Overruled,
}
