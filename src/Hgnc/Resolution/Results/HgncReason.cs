namespace Hgnc;

/// <summary>Why an input names no gene. The names are stable: scripts compare them.</summary>
public enum HgncReason
{
    /// <summary>HGNC has no such name, and nothing about its form says more.</summary>
    Unknown,

    /// <summary>The input is empty.</summary>
    Empty,

    /// <summary>A mark that programs and people write where there is no gene, such as <c>---</c>, <c>NA</c> or <c>#N/A</c>.</summary>
    Placeholder,

    /// <summary>A number alone, which can be an ID of several databases.</summary>
    BareNumber,

    /// <summary>It has the form of an identifier that HGNC's records have, but no record has this one.</summary>
    NoSuchIdentifier,

    /// <summary>An identifier of a kind for which HGNC has no field that can be searched, such as a protein accession.</summary>
    NoField,

    /// <summary>It is not from the human genome: an identifier or a symbol of another species, or a control.</summary>
    NotHuman,

    /// <summary>It names several genes.</summary>
    SeveralGenes,

    /// <summary>It names the fusion of two genes.</summary>
    Fusion,
}
