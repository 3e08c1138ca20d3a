namespace Hgnc;

/// <summary>What tells the record of a withdrawn entry from a gene's.</summary>
internal static class WithdrawnEntry
{
    /// <summary>Its status (REST help, "Searchable fields").</summary>
    public const string Status = "Entry Withdrawn";

    /// <summary>The field that says how the entry was withdrawn, in the words of withdrawn.txt: the service has none for it.</summary>
    public const string StatusField = "withdrawn_status";

    /// <summary>The field that lists its successors, as withdrawn.txt does: the service has none for them.</summary>
    public const string SuccessorsField = "merged_into_reports";

    /// <summary>Whether a record is one.</summary>
    public static bool Is(HgncGene record) => HgncValues.IsWithdrawn(record.Status);
}
