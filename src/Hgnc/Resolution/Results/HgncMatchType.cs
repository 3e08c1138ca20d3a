namespace Hgnc;

/// <summary>How an input names a gene.</summary>
public enum HgncMatchType
{
    /// <summary>It is the gene's approved symbol.</summary>
    Approved,

    /// <summary>It was the gene's approved symbol before.</summary>
    Previous,

    /// <summary>It is another symbol that is used for the gene.</summary>
    Alias,

    /// <summary>It is the symbol or the HGNC ID of an entry that HGNC has withdrawn.</summary>
    Withdrawn,

    /// <summary>It is the gene's HGNC ID, or an accession that its record has.</summary>
    Identifier,

    /// <summary>It names the gene once something of it is put right: its case, spaces around it, what a spreadsheet made of it.</summary>
    Repaired,

    /// <summary>It names several genes equally well.</summary>
    Ambiguous,

    /// <summary>It names no gene.</summary>
    NotFound,
}
