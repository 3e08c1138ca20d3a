namespace Hgnc;

/// <summary>How an input matches a gene.</summary>
public enum HgncMatchType
{
    /// <summary>The gene's approved symbol.</summary>
    Approved,

    /// <summary>A previous symbol of the gene.</summary>
    Previous,

    /// <summary>An alias of the gene.</summary>
    Alias,

    /// <summary>The symbol or the HGNC ID of an entry that HGNC has withdrawn.</summary>
    Withdrawn,

    /// <summary>The gene's HGNC ID, or an accession in its record.</summary>
    Identifier,

    /// <summary>The input names the gene after a repair, such as of its case, of spaces around it, or of damage by a spreadsheet.</summary>
    Repaired,

    /// <summary>The input names several genes equally well.</summary>
    Ambiguous,

    /// <summary>The input names no gene.</summary>
    NotFound,
}
