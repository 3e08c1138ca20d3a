namespace Hgnc.Karyotype.Genome;

/// <summary>What Giemsa's stain shows of a band.</summary>
internal enum Stain
{
    /// <summary>Light.</summary>
    Negative,

    /// <summary>Dark to a quarter.</summary>
    Positive25,

    /// <summary>Half dark.</summary>
    Positive50,

    /// <summary>Dark to three quarters.</summary>
    Positive75,

    /// <summary>Dark.</summary>
    Positive100,

    /// <summary>Differs from person to person.</summary>
    Variable,

    /// <summary>The thin part of a short arm of chromosomes 13, 14, 15, 21 and 22.</summary>
    Stalk,

    /// <summary>Half of the centromere.</summary>
    Centromere,
}
