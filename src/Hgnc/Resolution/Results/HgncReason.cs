namespace Hgnc;

/// <summary>The reason why an input names no gene. The names are stable, because scripts compare them.</summary>
public enum HgncReason
{
    /// <summary>HGNC does not have the name, and its form gives no other reason.</summary>
    Unknown,

    /// <summary>The input is empty.</summary>
    Empty,

    /// <summary>A mark that programs and people write if there is no gene, such as <c>---</c>, <c>NA</c> or <c>#N/A</c>.</summary>
    Placeholder,

    /// <summary>A bare number, which can be an ID of several databases.</summary>
    BareNumber,

    /// <summary>An identifier of a form that HGNC's records have, but no record has this one.</summary>
    NoSuchIdentifier,

    /// <summary>An identifier of a kind for which HGNC has no searchable field, such as a protein accession.</summary>
    NoField,

    /// <summary>An identifier or a symbol of another species, or a control.</summary>
    NotHuman,

    /// <summary>The names of several genes in one cell.</summary>
    SeveralGenes,

    /// <summary>A fusion of two genes.</summary>
    Fusion,
}
