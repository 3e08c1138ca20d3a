namespace Hgnc.Bench.Grow;

/// <summary>A line of HGNC's withdrawn.txt.</summary>
/// <param name="HgncId">The HGNC ID.</param>
/// <param name="Symbol">The withdrawn symbol.</param>
/// <param name="Successors">The replacements as HGNC writes them; empty if the entry was not merged.</param>
internal sealed record WithdrawnEntry(string HgncId, string Symbol, string Successors)
{
    public string Status => Successors.Length > 0 ? "Merged/Split" : "Entry Withdrawn";
}
