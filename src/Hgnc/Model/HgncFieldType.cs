namespace Hgnc;

/// <summary>What a field's values are.</summary>
public enum HgncFieldType
{
    /// <summary>Text, such as a symbol or an accession.</summary>
    Text,

    /// <summary>A whole number of up to 64 bits, such as a PubMed ID.</summary>
    Integer,

    /// <summary>A day in UTC, such as the day a record was last modified.</summary>
    Date,
}
