namespace Hgnc.Resolution.Repairs;

/// <summary>
/// How strong a reading of an input is, strongest first: the one place with this order. The strongest reading that names a gene
/// decides; what weaker readings name stays among the candidates. Readings of one strength that name different genes are a tie.
/// </summary>
internal enum ReadingStrength
{
    /// <summary>The input as it is written, or without the quotes, typography or decoration around the name.</summary>
    Written,

    /// <summary>What a program certainly or probably did to a name: a rewritten separator, a suffix that makes it unique, a date.</summary>
    Likely,

    /// <summary>A separator too many: <c>PAX 8</c>. Counts as likely where no approved symbol with a suffix contradicts it.</summary>
    Separated,

    /// <summary>A date with another language's month, or a name that only looks like one with a suffix.</summary>
    Possible,

    /// <summary>A name that was typed in a spreadsheet of another language than the date's.</summary>
    Unlikely,

    /// <summary>A serial number of the less common date system.</summary>
    Remote,

    /// <summary>Only ever a candidate: a number taken for a name, or a date against the other cells of its column.</summary>
    Overruled,
}
