namespace Hgnc;

/// <summary>Why an input names no gene, or cannot be one gene.</summary>
public enum HgncReason
{
    /// <summary>No gene has it as a symbol, a previous symbol or an alias.</summary>
    Unknown,

    /// <summary>The input is empty.</summary>
    Empty,

    /// <summary>It stands where no gene was known, such as NA or ---.</summary>
    Placeholder,

    /// <summary>It is a number without a database's name.</summary>
    BareNumber,

    /// <summary>It has the form of an identifier, and no record has it.</summary>
    NoSuchIdentifier,

    /// <summary>HGNC has no field for such identifiers.</summary>
    NoField,

    /// <summary>It belongs to another species.</summary>
    NotHuman,

    /// <summary>It names several genes, one beside the other.</summary>
    SeveralGenes,

    /// <summary>It names the two genes of a fusion.</summary>
    Fusion,
}
