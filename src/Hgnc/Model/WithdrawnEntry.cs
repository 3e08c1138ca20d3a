using System;

namespace Hgnc.Model;

/// <summary>What tells the record of a withdrawn entry from a gene's.</summary>
internal static class WithdrawnEntry
{
    /// <summary>Its status (REST help, "Searchable fields").</summary>
    public const string Status = "Entry Withdrawn";

    /// <summary>The field that says how the entry was withdrawn, in the words of withdrawn.txt: the service has none for it.</summary>
    public const string StatusField = "withdrawn_status";

    /// <summary>The field that lists its successors, as withdrawn.txt does: the service has none for them.</summary>
    public const string SuccessorsField = "merged_into_reports";

    // What some older files have behind the symbol of a withdrawn entry.
    private const string SymbolSuffix = "~withdrawn";

    // The locus group and the locus type of a withdrawn entry in the files that have withdrawn entries among the genes.
    private const string Group = "withdrawn";

    /// <summary>Whether a record is one.</summary>
    public static bool Is(HgncGene record) => HgncValues.IsWithdrawn(record.Status);

    /// <summary>The symbol without what older files have behind it.</summary>
    public static string? BareSymbol(string? symbol) =>
        symbol is not null && HasSuffix(symbol)
            ? symbol.Substring(0, symbol.Length - SymbolSuffix.Length)
            : symbol;

    /// <summary>The status of a record whose file does not have one.</summary>
    public static string StatusWithout(HgncGene record) =>
        HasSuffix(record.Symbol ?? "")
        || string.Equals(record.LocusGroup, Group, StringComparison.OrdinalIgnoreCase)
        || string.Equals(record.LocusType, Group, StringComparison.OrdinalIgnoreCase)
            ? Status
            : HgncValues.Approved;

    private static bool HasSuffix(string symbol) =>
        symbol.EndsWith(SymbolSuffix, StringComparison.OrdinalIgnoreCase);
}
