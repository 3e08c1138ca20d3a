namespace Hgnc;

/// <summary>The types of values.</summary>
public enum HgncFieldType
{
    /// <summary>Text, such as a symbol or an accession.</summary>
    Text,

    /// <summary>A whole number of up to 64 bits, such as a PubMed ID.</summary>
    Integer,

    /// <summary>A date in UTC, such as the day on which a record was last modified.</summary>
    Date,
}
