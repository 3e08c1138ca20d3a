namespace Hgnc.Resolution.Symbols;

/// <summary>The replacement of a withdrawn entry: a gene, or an entry that was later withdrawn itself.</summary>
/// <param name="HgncId">The HGNC ID.</param>
/// <param name="Symbol">The symbol on the day of the withdrawal.</param>
/// <param name="IsApproved">Whether it was an approved gene on that day.</param>
internal sealed record Successor(string HgncId, string Symbol, bool IsApproved)
{
    /// <summary>Parses an entry of withdrawn.txt: <c>HGNC:12469|UBA1|Approved</c>.</summary>
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
