namespace Hgnc.Resolution.Symbols;

/// <summary>What took a withdrawn entry's place: a gene, or an entry that was withdrawn in its turn.</summary>
/// <param name="HgncId">The HGNC ID.</param>
/// <param name="Symbol">The symbol on the day on which the entry was withdrawn.</param>
/// <param name="IsApproved">Whether it was an approved gene then.</param>
internal sealed record Successor(string HgncId, string Symbol, bool IsApproved)
{
    /// <summary>Reads what withdrawn.txt writes: <c>HGNC:12469|UBA1|Approved</c>.</summary>
    public static Successor Parse(string text)
    {
        var parts = text.Split('|');
        return new Successor(
            parts[0],
            parts.Length > 1 ? parts[1] : parts[0],
            parts.Length > 2 && parts[2] == HgncValues.Approved
        );
    }
}
