using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Repairs;
using Hgnc.Resolution.Results;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Resolution;

/// <summary>
/// Decides an input that is not a name by itself: either several names in one cell, each decided separately, or no gene, with a reason
/// and suggestions. Several genes are reported, and none of them is chosen. Several names of one gene mean that gene.
/// </summary>
internal sealed class CellDecision
{
    // Shorter names that are not approved symbols are parts of words.
    private const int MinPartner = 3;

    private readonly ISymbolTable _table;
    private readonly Func<SymbolInput, SymbolOutcome?> _decide;

    /// <param name="table">The table for lookups.</param>
    /// <param name="decide">Decides one name, or returns null if the table does not know enough yet.</param>
    public CellDecision(ISymbolTable table, Func<SymbolInput, SymbolOutcome?> decide)
    {
        _table = table;
        _decide = decide;
    }

    /// <summary>The meaning of the input, or null if the table does not know enough yet.</summary>
    /// <param name="state">The state of the input.</param>
    /// <param name="text">The text of the input.</param>
    /// <param name="suggests">Whether a text that names no gene gets suggestions.</param>
    public SymbolOutcome? Decide(DecisionState state, string text, bool suggests = true)
    {
        IReadOnlyList<string> byNumber = Array.Empty<string>();
        foreach (var parts in CellParts.Read(NameReadings.Innermost(text)))
        {
            if (Resolve(parts) is not { } outcomes)
            {
                return null;
            }
            if (IsCell(parts, outcomes))
            {
                return Combine(state, parts, outcomes);
            }
            // The Cancer Genome Atlas writes ?|672 for a gene of which only the NCBI gene ID is known.
            if (
                parts.Kind is CellPartsKind.Numbered
                || (
                    parts.Kind is CellPartsKind.List
                    && outcomes.TrueForAll(part => part.IsNumber || Placeholders.Is(part.Name))
                )
            )
            {
                byNumber = outcomes
                    .SelectMany(part => part.Matches)
                    .Select(match => match.Gene.Symbol)
                    .ToList();
            }
        }
        var reason = InputReasons.Of(text);
        return !suggests || reason.Reason is not (HgncReason.Unknown or HgncReason.NotHuman)
                ? state.NotFound(reason, Array.Empty<string>())
            : byNumber.Count > 0 ? state.NotFound(reason, byNumber)
            : new SuggestedSymbols(_table).Find(text, state.Parts) is { } suggestions
                ? state.NotFound(reason, suggestions)
            : null;
    }

    private List<CellPart>? Resolve(CellParts parts)
    {
        // All are looked up before a missing one ends the decision.
        var found = parts.Names.Select(Resolve).ToList();
        return found.Contains(null) ? null : found.Select(part => part!).ToList();
    }

    private CellPart? Resolve(string name)
    {
        if (HgncIdentifier.IsBareNumber(name))
        {
            // Next to a symbol, a number is an ID, in most files an NCBI gene ID.
            var byEntrez = Find(HgncField.EntrezId, name);
            var byHgnc = Find(HgncField.HgncId, "HGNC:" + name);
            return byEntrez is null || byHgnc is null
                ? null
                : new CellPart(name, IsNumber: true, null, byEntrez.Concat(byHgnc).ToList());
        }
        return _decide(new SymbolInput { Text = name }) is { } outcome
            ? new CellPart(
                name,
                IsNumber: false,
                outcome.Resolution,
                Array.Empty<SymbolMatch>(),
                outcome.Warning
            )
            : null;
    }

    private IReadOnlyList<SymbolMatch>? Find(HgncField field, string value) =>
        _table.Find(new IdentifierLookup(new FieldTerm(field.Name, value)));

    private static bool IsCell(CellParts parts, IReadOnlyList<CellPart> found) =>
        parts.Kind switch
        {
            CellPartsKind.List or CellPartsKind.Numbered => found.Any(part => part.IsNamed),
            CellPartsKind.Fusion => found.Count > 1 && found.Any(part => part.IsNamed),
            // The T in CD8+ T is a cell.
            CellPartsKind.Loose => found.All(part => part.IsNamed && part.Name.Length > 1)
                && (
                    found.All(part =>
                        part.Resolution!.Repair
                            is null
                                or RepairName.Allele
                                or RepairName.Quotes
                                or RepairName.Typography
                    )
                    || Shared(found).Count == 1
                ),
            CellPartsKind.Explained or CellPartsKind.Short => found.All(part => part.IsNamed),
            _ => found.Count > 1
                && found.All(part => part.IsNamed && part.Resolution!.Repair is null)
                && (
                    found.All(part => part.Resolution!.MatchType is HgncMatchType.Approved)
                    || found.All(part => CanBePartner(part.Name))
                ),
        };

    // A previous symbol or alias in a fusion: BCR-ABL, but not LC3-II.
    private static bool CanBePartner(string name) =>
        name.Length >= MinPartner
        && name.IndexOfAny(Separators.Signs) < 0
        && !Separators.IsRomanNumber(name);

    private SymbolOutcome Combine(
        DecisionState state,
        CellParts parts,
        IReadOnlyList<CellPart> found
    )
    {
        var names = found.Where(part => part.IsNamed || part.Ids.Count > 0).ToList();
        var shared =
            parts.Kind is CellPartsKind.Explained && Explained(found) is { } gene
                ? new List<string> { gene }
                : Shared(names);
        var first = names.Find(part => part.IsNamed)!.Resolution!;
        if (shared.Count == 1 && names.Count == found.Count)
        {
            // Without a warning, one name settles the meaning of the others.
            if (
                names[0].Warning is { } warning
                && names.TrueForAll(part => part.Warning is not null)
            )
            {
                state.Warn(warning);
            }
            return state.Outcome(OfOne(state, shared[0], names));
        }
        var isFusion = parts.Kind is CellPartsKind.Fusion or CellPartsKind.LooseFusion;
        var unknown = found.Where(part => !names.Contains(part)).Select(part => part.Name).ToList();
        return state.Outcome(
            new HgncResolution
            {
                Input = state.Text,
                MatchType = HgncMatchType.Ambiguous,
                Reason = isFusion ? HgncReason.Fusion : HgncReason.SeveralGenes,
                Detail =
                    (isFusion ? "A fusion of " : "Names several genes: ")
                    + ResolutionText.And(names.Select(Describe))
                    + (
                        unknown.Count == 0 ? "." : $"; {ResolutionText.And(unknown)} names no gene."
                    ),
                Candidates = new HgncList<HgncCandidate>(
                    names
                        .SelectMany(part => part.Candidates)
                        .GroupBy(candidate => candidate.HgncId, StringComparer.Ordinal)
                        .Select(same => same.First())
                        .ToArray()
                ),
                Source = first.Source,
                Release = first.Release,
            }
        );
    }

    private static List<string> Shared(IReadOnlyList<CellPart> names) =>
        Common(names.Select(part => part.Ids));

    private static List<string> Common(IEnumerable<IEnumerable<string>> ids) =>
        ids.Aggregate((all, some) => all.Intersect(some, StringComparer.Ordinal)).ToList();

    // WWTR1 (TAZ): TAZ is also a previous symbol of another gene, but the name beside it decides. Two approved symbols are two genes.
    private static string? Explained(IReadOnlyList<CellPart> found)
    {
        var common = Common(
            found.Select(part => part.Candidates.Select(candidate => candidate.HgncId))
        );
        return
            common.Count == 1
            && found.Any(part => part.Resolution?.HgncId == common[0])
            && found.All(part =>
                part.Resolution is not { MatchType: HgncMatchType.Approved, HgncId: { } id }
                || id == common[0]
            )
            ? common[0]
            : null;
    }

    private static HgncResolution OfOne(
        DecisionState state,
        string id,
        IReadOnlyList<CellPart> names
    )
    {
        // Of the possible meanings of a number, only the ones that agree with the other names.
        var all = names
            .SelectMany(part =>
                part.Candidates.Where(candidate => !part.IsNumber || candidate.HgncId == id)
            )
            .ToList();
        var gene = all.Find(candidate => candidate.HgncId == id)!;
        var resolution = names
            .Select(part => part.Resolution)
            .FirstOrDefault(resolution => resolution?.HgncId == id);
        return new HgncResolution
        {
            Input = state.Text,
            MatchType = HgncMatchType.Repaired,
            Symbol = resolution?.Symbol ?? gene.Symbol,
            HgncId = id,
            Name = resolution?.Name ?? gene.Name,
            Location = resolution?.Location ?? gene.Location,
            Candidates = new HgncList<HgncCandidate>(
                all.OrderBy(candidate => candidate.HgncId != id)
                    .GroupBy(candidate => candidate.HgncId, StringComparer.Ordinal)
                    .Select(same => same.First())
                    .ToArray()
            ),
            Repair = RepairName.SeveralNames,
            Source = names.First(part => part.Resolution is not null).Resolution!.Source,
            Release = names.First(part => part.Resolution is not null).Resolution!.Release,
        };
    }

    private static string Describe(CellPart part) =>
        part.Resolution is { HgncId: not null, Symbol: { } symbol } && symbol != part.Name
            ? $"{symbol} ({part.Name})"
            : part.Name;
}
