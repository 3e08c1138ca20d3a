using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Resolution;

/// <summary>One of several names in a cell, and its own meaning.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsNumber">Whether it is a number, which can be an ID of several databases.</param>
/// <param name="Resolution">The meaning, or null for a number.</param>
/// <param name="Matches">The records with this number as an ID.</param>
/// <param name="Warning">The warning about the name, or null.</param>
internal sealed record CellPart(
    string Name,
    bool IsNumber,
    HgncResolution? Resolution,
    IReadOnlyList<SymbolMatch> Matches,
    string? Warning = null
)
{
    /// <summary>Whether HGNC has the name. In TP53 KO, KO is not the alias of KRT8.</summary>
    public bool IsNamed =>
        Resolution is { MatchType: not HgncMatchType.NotFound and var how }
        && (how is HgncMatchType.Approved || !NonGeneWords.IsLabel(Name));

    /// <summary>The genes of the name: one, or several if it is ambiguous.</summary>
    public IReadOnlyList<string> Ids =>
        IsNumber
            ? Matches.Select(match => match.Gene.HgncId).Distinct(StringComparer.Ordinal).ToList()
        : !IsNamed ? Array.Empty<string>()
        : Resolution!.HgncId is { } id ? new[] { id }
        : Resolution.Candidates.Select(candidate => candidate.HgncId).ToList();

    /// <summary>The records that the name can mean.</summary>
    public IEnumerable<HgncCandidate> Candidates =>
        IsNumber ? Matches.Select(match => match.ToCandidate()) : Resolution!.Candidates;
}
