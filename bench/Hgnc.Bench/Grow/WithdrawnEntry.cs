namespace Hgnc.Bench.Grow;

/// <summary>A line of HGNC's withdrawn.txt.</summary>
/// <param name="HgncId">Its HGNC ID.</param>
/// <param name="Symbol">The symbol that was withdrawn.</param>
/// <param name="Successors">As HGNC writes them; empty where the entry was not merged.</param>
internal sealed record WithdrawnEntry(string HgncId, string Symbol, string Successors)
{
    public string Status => Successors.Length > 0 ? "Merged/Split" : "Entry Withdrawn";
}
