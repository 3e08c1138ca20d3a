namespace Hgnc;

/// <summary>
/// One place of a gene: a chromosome, and as much as is known of where on it. <c>4q32.2-q32.3</c> is chromosome 4, arm q, band
/// 32.2 to arm q, band 32.3. <see cref="HgncLocation.Read"/> reads them.
/// </summary>
public sealed record GenePosition
{
    /// <summary>The chromosome that holds the mitochondria's own genes.</summary>
    public const string Mitochondrial = "MT";

    /// <summary>The chromosome: 1 to 22, X, Y or MT.</summary>
    public string Chromosome { get; init; } = "";

    /// <summary>The arm, p or q; null where only the chromosome is known, or the centromere.</summary>
    public string? Arm { get; init; }

    /// <summary>The band, such as 21.31, or pter, cen or qter; null where there is none.</summary>
    public string? Band { get; init; }

    /// <summary>The arm at the end of a range; null where there is no range.</summary>
    public string? LastArm { get; init; }

    /// <summary>The band at the end of a range; null where there is no range.</summary>
    public string? LastBand { get; init; }

    /// <summary>What HGNC says beside the place, such as <c>not on reference assembly</c>; else null.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the place reaches from one band to another.</summary>
    public bool IsRange => LastArm is not null || LastBand is not null;

    /// <summary>The place within the chromosome: <c>q21.31</c>, <c>q32.2-q32.3</c>, <c>cen</c>; empty where only the chromosome is known.</summary>
    public string Region =>
        IsRange ? $"{Join(Arm, Band)}-{Join(LastArm, LastBand)}" : Join(Arm, Band);

    /// <summary>The place as HGNC writes it.</summary>
    public override string ToString()
    {
        var place = Chromosome == Mitochondrial ? "mitochondria" : Chromosome + Region;
        return Note switch
        {
            null => place,
            // As in "19cen, GRCh38 novel patch".
            ['G' or 'g', ..] => $"{place}, {Note}",
            _ => $"{place} {Note}",
        };
    }

    // The ends of a chromosome and its middle have names of their own: pter, not ppter.
    private static string Join(string? arm, string? band) =>
        band is "pter" or "cen" or "qter" ? band : arm + band;
}
