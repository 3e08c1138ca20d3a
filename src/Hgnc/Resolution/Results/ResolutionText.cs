using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Results;

/// <summary>Describes resolutions in words.</summary>
internal static class ResolutionText
{
    private const int Shown = 40;

    public static string Describe(HgncResolution resolution) =>
        Name(resolution.Input)
        + (resolution.Repair is null ? "" : $" (repaired: {resolution.Repair})")
        + resolution.MatchType switch
        {
            HgncMatchType.NotFound when resolution.Suggestion.Count > 0 =>
                $" names no gene in HGNC. Did you mean {Or(resolution.Suggestion)}?",
            HgncMatchType.NotFound when resolution.Reason is null or HgncReason.Unknown =>
                " names no gene in HGNC.",
            HgncMatchType.NotFound => $" names no gene. {resolution.Detail}",
            HgncMatchType.Ambiguous when resolution.Reason is HgncReason.Fusion =>
                $" is a fusion of {And(resolution.Candidates.Select(candidate => candidate.Symbol))}.",
            HgncMatchType.Ambiguous when resolution.Reason is HgncReason.SeveralGenes =>
                $" names several genes: {And(resolution.Candidates.Select(candidate => candidate.Symbol))}.",
            HgncMatchType.Ambiguous =>
                $" can mean {Or(resolution.Candidates.Select(candidate => candidate.Symbol))}.",
            HgncMatchType.Withdrawn => " is withdrawn"
                + (
                    resolution.ReplacedBy.Count > 0
                        ? $"; {string.Join(" and ", resolution.ReplacedBy)} replaced it."
                        : ", and no gene replaced it."
                ),
            _ => $" is {How(resolution)}.",
        };

    private static string How(HgncResolution resolution)
    {
        // A resolution that was created elsewhere may have no candidates.
        var chosen = resolution.Candidates.FirstOrDefault();
        var gene = $"{resolution.Symbol} ({resolution.HgncId})";
        return chosen?.MatchType switch
        {
            HgncMatchType.Previous => $"a previous symbol of {gene}{AlsoAlias(resolution, chosen)}",
            HgncMatchType.Alias => $"an alias of {gene}",
            HgncMatchType.Identifier => $"an identifier of {gene}",
            _ => $"the approved symbol of {gene}",
        };
    }

    // People who write ERK mostly mean MAPK1, of which it is an alias, not EPHB2, whose previous symbol it is.
    private static string AlsoAlias(HgncResolution resolution, HgncCandidate chosen)
    {
        var others = resolution
            .Candidates.Where(candidate =>
                candidate.MatchType is HgncMatchType.Alias
                && candidate.Value == chosen.Value
                && candidate.HgncId != chosen.HgncId
            )
            .Select(candidate => candidate.Symbol)
            .ToList();
        return others.Count == 0 ? "" : $" and also an alias of {And(others)}";
    }

    private static string Name(string input)
    {
        var text = ControlText.Show(input.Length > Shown ? input.Substring(0, Shown) : input);
        return $"'{text}{(input.Length > Shown ? "…" : "")}'";
    }

    /// <summary>The names, each once: <c>A, B or C</c>.</summary>
    public static string Or(IEnumerable<string> names) => List(names, "or");

    /// <summary>The names, each once: <c>A, B and C</c>.</summary>
    public static string And(IEnumerable<string> names) => List(names, "and");

    private static string List(IEnumerable<string> names, string word)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        return all.Count < 2
            ? string.Concat(all)
            : $"{string.Join(", ", all.Take(all.Count - 1))} {word} {all[^1]}";
    }
}
