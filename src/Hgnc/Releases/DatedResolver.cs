using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution;
using Hgnc.Resolution.Results;

namespace Hgnc.Releases;

/// <summary>
/// Reads symbols as of a day without a release of that day: by the dates on which genes were approved and last renamed, and by their
/// previous symbols. This is less than a release has: if a gene was renamed twice since, it is not known which of its previous
/// symbols it had. Each result says so.
/// </summary>
public sealed class DatedResolver : ISymbolResolver
{
    private readonly IHgncSource _source;
    private readonly SymbolResolver _resolver;
    private readonly DateTime _day;
    private readonly string _text;

    /// <summary>Creates a resolver for symbols as of a day.</summary>
    /// <param name="source">The source. A service gets a request for the record of each gene that an input can mean.</param>
    /// <param name="day">The day.</param>
    /// <param name="strict">Distinguishes upper and lower case, and repairs nothing.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <exception cref="HgncException">The local copy cannot be read.</exception>
    public DatedResolver(
        IHgncSource source,
        DateTime day,
        bool strict = false,
        TimeProvider? time = null
    )
    {
        _source = source ?? throw new ArgumentNullException(nameof(source));
        _resolver = new SymbolResolver(source, strict, time);
        _day = day;
        _text = ReleaseName.ToText(day);
    }

    /// <inheritdoc/>
    public bool IsImmediate => _resolver.IsImmediate;

    /// <inheritdoc/>
    public void Prepare() => _resolver.Prepare();

    /// <inheritdoc/>
    public void ReadColumn(IEnumerable<SymbolInput> column) => _resolver.ReadColumn(column);

    /// <summary>Null: what a symbol meant on a day is never known from today's symbols alone.</summary>
    public SymbolOutcome? FindApproved(SymbolInput input) => null;

    /// <inheritdoc cref="FindApproved(SymbolInput)"/>
    public ApprovedGene? FindApproved(string symbol) => null;

    /// <inheritdoc/>
    public SymbolOutcome Resolve(SymbolInput input) =>
        // A copy returns its records at once.
        IsImmediate
            ? ResolveAsync(new[] { input ?? throw new ArgumentNullException(nameof(input)) })
                .GetAwaiter()
                .GetResult()[0]
            : _resolver.Resolve(input);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SymbolOutcome>> ResolveAsync(
        IReadOnlyList<SymbolInput> inputs,
        CancellationToken cancellationToken = default
    )
    {
        var outcomes = await _resolver
            .ResolveAsync(inputs, cancellationToken)
            .ConfigureAwait(false);
        var dated = new List<SymbolOutcome>(outcomes.Count);
        foreach (var outcome in outcomes)
        {
            dated.Add(await DateAsync(outcome, cancellationToken).ConfigureAwait(false));
        }
        return dated;
    }

    private async Task<SymbolOutcome> DateAsync(
        SymbolOutcome outcome,
        CancellationToken cancellationToken
    )
    {
        if (outcome.Resolution is not { } resolution)
        {
            return outcome;
        }
        var symbols = resolution
            .Candidates.Where(candidate =>
                candidate.MatchType is HgncMatchType.Approved or HgncMatchType.Previous
            )
            .ToList();
        if (symbols.Count == 0 || resolution.Reason is not null)
        {
            return outcome;
        }
        try
        {
            var had = new List<(HgncCandidate Candidate, HgncGene Gene)>();
            foreach (var candidate in symbols)
            {
                if (
                    await FindAsync(candidate.HgncId, cancellationToken).ConfigureAwait(false)
                        is { } gene
                    && CouldHave(gene, candidate.Value)
                    && had.TrueForAll(other => other.Gene.HgncId != gene.HgncId)
                )
                {
                    had.Add((candidate, gene));
                }
            }
            return new SymbolOutcome(outcome.Input, Decide(resolution, had), outcome.Warning);
        }
        catch (HgncException e)
        {
            return new SymbolOutcome(outcome.Input, e);
        }
    }

    private async Task<HgncGene?> FindAsync(string hgncId, CancellationToken cancellationToken)
    {
        var response = await _source
            .FetchAsync(HgncField.HgncId.Name, hgncId, cancellationToken)
            .ConfigureAwait(false);
        try
        {
            var genes = response.GetAsyncEnumerator(cancellationToken);
            return await genes.MoveNextAsync().ConfigureAwait(false) ? genes.Current : null;
        }
        finally
        {
            await response.DisposeAsync().ConfigureAwait(false);
        }
    }

    // Whether the gene can have had this symbol on the day, according to its record of today.
    private bool CouldHave(HgncGene gene, string symbol)
    {
        if (gene.DateApprovedReserved > _day)
        {
            return false;
        }
        var isCurrent = string.Equals(gene.Symbol, symbol, StringComparison.OrdinalIgnoreCase);
        return gene.DateSymbolChanged > _day ? !isCurrent : isCurrent;
    }

    private HgncResolution Decide(
        HgncResolution plain,
        List<(HgncCandidate Candidate, HgncGene Gene)> had
    )
    {
        var note =
            $"No release of {_text} is saved, so HgncPS used the dates on which genes were approved and renamed.";
        if (had.Count == 1)
        {
            var (candidate, gene) = had[0];
            var isOther = gene.HgncId != plain.HgncId;
            return plain with
            {
                MatchType = isOther ? candidate.MatchType : plain.MatchType,
                Symbol = gene.Symbol,
                HgncId = gene.HgncId,
                Name = gene.Name,
                Location = gene.Location,
                ReplacedBy = isOther ? HgncList<string>.Empty : plain.ReplacedBy,
                SymbolThen = candidate.Value,
                Candidates = new(
                    plain.Candidates.Where(other => other != candidate).Prepend(candidate).ToArray()
                ),
                Detail = isOther ? note : $"{plain.Detail} {note}".TrimStart(),
            };
        }
        return plain with
        {
            MatchType = had.Count == 0 ? HgncMatchType.NotFound : HgncMatchType.Ambiguous,
            Symbol = null,
            HgncId = null,
            Name = null,
            Location = null,
            ReplacedBy = HgncList<string>.Empty,
            Detail =
                had.Count == 0
                    ? $"No gene is known to have had this symbol on {_text}. {note}"
                    : $"{ResolutionText.And(had.Select(one => one.Gene.Symbol ?? ""))} can have had this symbol on {_text}. {note}",
        };
    }
}
