namespace Hgnc;

/// <summary>
/// One location of a gene: a chromosome, and the known part of the position on it. <c>4q32.2-q32.3</c> is chromosome 4, from arm q, band
/// 32.2, to arm q, band 32.3. <see cref="HgncLocation.Read"/> parses locations.
/// </summary>
public sealed record GenePosition
{
    /// <summary>The mitochondrial chromosome.</summary>
    public const string Mitochondrial = "MT";

    /// <summary>The chromosome: 1 to 22, X, Y or MT.</summary>
    public string Chromosome { get; init; } = "";

    /// <summary>The arm, p or q, or null if only the chromosome is known, or for the centromere.</summary>
    public string? Arm { get; init; }

    /// <summary>The band, such as 21.31, or pter, cen or qter, or null.</summary>
    public string? Band { get; init; }

    /// <summary>The arm at the end of a range, or null without a range.</summary>
    public string? LastArm { get; init; }

    /// <summary>The band at the end of a range, or null without a range.</summary>
    public string? LastBand { get; init; }

    /// <summary>HGNC's note on the location, such as <c>not on reference assembly</c>, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the location is a range of bands.</summary>
    public bool IsRange => LastArm is not null || LastBand is not null;

    /// <summary>The location within the chromosome: <c>q21.31</c>, <c>q32.2-q32.3</c>, <c>cen</c>; empty if only the chromosome is known.</summary>
    public string Region =>
        IsRange ? $"{Join(Arm, Band)}-{Join(LastArm, LastBand)}" : Join(Arm, Band);

    /// <summary>The location as HGNC writes it.</summary>
    public override string ToString()
    {
        var position = Chromosome == Mitochondrial ? "mitochondria" : Chromosome + Region;
        return Note switch
        {
            null => position,
            // For example "19cen, GRCh38 novel patch".
            ['G' or 'g', ..] => $"{position}, {Note}",
            _ => $"{position} {Note}",
        };
    }

    // The ends and the middle of a chromosome have their own names: pter, not ppter.
    private static string Join(string? arm, string? band) =>
        band is "pter" or "cen" or "qter" ? band : arm + band;
}
