using System;

namespace Hgnc.Model;

/// <summary>The differences between the record of a withdrawn entry and that of a gene.</summary>
internal static class WithdrawnEntry
{
    /// <summary>The status (REST help, "Searchable fields").</summary>
    public const string Status = "Entry Withdrawn";

    /// <summary>The field that says how the entry was withdrawn, in the words of withdrawn.txt. The service does not have it.</summary>
    public const string StatusField = "withdrawn_status";

    /// <summary>The field that lists its replacements, as in withdrawn.txt. The service does not have it.</summary>
    public const string SuccessorsField = "merged_into_reports";

    // A suffix that some older files append to the symbol of a withdrawn entry.
    private const string SymbolSuffix = "~withdrawn";

    // The locus group and the locus type of withdrawn entries in files that list them among the genes.
    private const string Group = "withdrawn";

    /// <summary>Whether a record is a withdrawn entry.</summary>
    public static bool Is(HgncGene record) => HgncValues.IsWithdrawn(record.Status);

    /// <summary>The symbol without the suffix of older files.</summary>
    public static string? BareSymbol(string? symbol) =>
        symbol is not null && HasSuffix(symbol)
            ? symbol.Substring(0, symbol.Length - SymbolSuffix.Length)
            : symbol;

    /// <summary>The status for a record from a file without statuses.</summary>
    public static string StatusWithout(HgncGene record) =>
        HasSuffix(record.Symbol ?? "")
        || string.Equals(record.LocusGroup, Group, StringComparison.OrdinalIgnoreCase)
        || string.Equals(record.LocusType, Group, StringComparison.OrdinalIgnoreCase)
            ? Status
            : HgncValues.Approved;

    private static bool HasSuffix(string symbol) =>
        symbol.EndsWith(SymbolSuffix, StringComparison.OrdinalIgnoreCase);
}
