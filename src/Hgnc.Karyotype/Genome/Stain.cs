namespace Hgnc.Karyotype.Genome;

/// <summary>How dark Giemsa's stain makes a band.</summary>
internal enum Stain
{
    /// <summary>Light.</summary>
    Negative,

    /// <summary>A quarter dark.</summary>
    Positive25,

    /// <summary>Half dark.</summary>
    Positive50,

    /// <summary>Three quarters dark.</summary>
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
