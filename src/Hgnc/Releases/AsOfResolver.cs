using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Resolution;
using Hgnc.Resolution.Results;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Releases;

/// <summary>
/// Looks up symbols in an old release, and returns today's records of the same genes: by HGNC ID, and through merges and splits.
/// If a symbol has moved to another gene since, it means the gene that had it then.
/// </summary>
public sealed class AsOfResolver : ISymbolResolver
{
    private readonly SymbolResolver _then;
    private readonly SymbolResolver _now;
    private readonly ISymbolTable? _table;
    private readonly string _release;

    /// <summary>Creates a resolver for symbols as of the day of a release.</summary>
    /// <param name="then">The release in which symbols are looked up.</param>
    /// <param name="now">The source of today's records: a local copy, or the service, which does not say what replaced a withdrawn entry.</param>
    /// <param name="strict">Distinguishes upper and lower case, and repairs nothing.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <exception cref="HgncException">A local copy cannot be read.</exception>
    public AsOfResolver(
        LocalSource then,
        IHgncSource now,
        bool strict = false,
        TimeProvider? time = null
    )
    {
        _release =
            (then ?? throw new ArgumentNullException(nameof(then))).Dataset.Release
            ?? "of an unknown day";
        _then = new SymbolResolver(then, strict, time);
        _now = new SymbolResolver(now, strict, time);
        _table = (now as ISymbolTableSource)?.GetSymbolTable();
    }

    /// <inheritdoc/>
    public bool IsImmediate => _now.IsImmediate;

    /// <inheritdoc/>
    public void Prepare()
    {
        _then.Prepare();
        _now.Prepare();
    }

    /// <inheritdoc/>
    public void ReadColumn(IEnumerable<SymbolInput> column)
    {
        var inputs = (column ?? throw new ArgumentNullException(nameof(column))).ToList();
        _then.ReadColumn(inputs);
        _now.ReadColumn(inputs);
    }

    /// <summary>Null: what a symbol meant on a day is never known from today's symbols alone.</summary>
    public SymbolOutcome? FindApproved(SymbolInput input) => null;

    /// <inheritdoc cref="FindApproved(SymbolInput)"/>
    public ApprovedGene? FindApproved(string symbol) => null;

    /// <inheritdoc/>
    public SymbolOutcome Resolve(SymbolInput input)
    {
        var then = _then.Resolve(input);
        return Translate(then, NextInput(then) is { } next ? _now.Resolve(next) : null);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SymbolOutcome>> ResolveAsync(
        IReadOnlyList<SymbolInput> inputs,
        CancellationToken cancellationToken = default
    )
    {
        var then = await _then.ResolveAsync(inputs, cancellationToken).ConfigureAwait(false);
        var next = then.Select(NextInput).ToList();
        var now = await _now.ResolveAsync(next.OfType<SymbolInput>().ToList(), cancellationToken)
            .ConfigureAwait(false);
        var at = 0;
        return then.Select((outcome, i) => Translate(outcome, next[i] is null ? null : now[at++]))
            .ToList();
    }

    // Today's record is looked up by the gene's ID. An input that named no gene then is looked up unchanged, to show what it means today.
    private static SymbolInput? NextInput(SymbolOutcome then) =>
        then.Resolution is not { } resolution ? null
        : IdOf(resolution) is { } id
            ? new SymbolInput { Identifiers = new[] { new FieldTerm(HgncField.HgncId.Name, id) } }
        : resolution.Reason is null or HgncReason.Unknown or HgncReason.NoSuchIdentifier
        && resolution.MatchType is HgncMatchType.NotFound
            ? then.Input
        : null;

    // The record that was meant then. A withdrawn entry may have been replaced since.
    private static string? IdOf(HgncResolution then) =>
        then.HgncId
        ?? (
            then.MatchType is HgncMatchType.Withdrawn && then.Candidates.Count > 0
                ? then.Candidates[0].HgncId
                : null
        );

    private SymbolOutcome Translate(SymbolOutcome then, SymbolOutcome? now)
    {
        if (then.Resolution is not { } old)
        {
            return then;
        }
        if (now is { Error: { } error })
        {
            return new SymbolOutcome(then.Input, error);
        }
        var resolution =
            now?.Resolution is not { } current ? WithoutOneGene(old, null)
            : IdOf(old) is { } id ? ForOneGene(old, id, current)
            : WithoutOneGene(old, current);
        return new SymbolOutcome(
            then.Input,
            resolution with
            {
                ReleaseThen = _release,
                Source = now?.Resolution?.Source ?? old.Source,
                Release = now?.Resolution is null ? _table?.Release : now.Resolution.Release,
            },
            then.Warning
        );
    }

    // No gene then, or several.
    private HgncResolution WithoutOneGene(HgncResolution old, HgncResolution? current)
    {
        var detail =
            old.MatchType is HgncMatchType.Ambiguous
                ? $"These are its meanings in release {_release}."
            : old.Reason is null or HgncReason.Unknown or HgncReason.NoSuchIdentifier
                ? $"Release {_release} does not have this name."
            : null;
        if (current?.HgncId is not null)
        {
            detail +=
                $" Today it means {current.Symbol} ({current.HgncId}): {Word(current.MatchType)}.";
        }
        return old with
        {
            Detail = Join(old.Detail, detail),
            Candidates = current is null ? old.Candidates : current.Candidates,
            Suggestion = old.Suggestion,
        };
    }

    private HgncResolution ForOneGene(HgncResolution old, string id, HgncResolution current)
    {
        var symbolThen = old.HgncId is null ? old.Candidates[0].Symbol : old.Symbol;
        var living = _table is null ? null : CurrentGenes.Find(_table, id);
        var base_ = old with { SymbolThen = symbolThen };
        if (living is { Own: { IsWithdrawn: true }, Genes: var genes })
        {
            var only = genes.Count == 1 ? genes[0] : null;
            return base_ with
            {
                MatchType = HgncMatchType.Withdrawn,
                Symbol = only?.Symbol,
                HgncId = only?.HgncId,
                Name = only?.Name,
                Location = only?.Location,
                ReplacedBy = new(genes.Select(gene => gene.Symbol).ToArray()),
                Candidates = new(
                    genes
                        .Select(gene => new HgncCandidate
                        {
                            HgncId = gene.HgncId,
                            Symbol = gene.Symbol,
                            Name = gene.Name,
                            Location = gene.Location,
                            MatchType = HgncMatchType.Withdrawn,
                            Value = symbolThen ?? id,
                        })
                        .Prepend(old.Candidates[0])
                        .ToArray()
                ),
                Detail = Join(
                    old.Detail,
                    genes.Count == 0
                            ? $"{symbolThen} ({id}) was withdrawn after release {_release}, and no gene replaced it."
                        : genes.Count == 1
                            ? $"{symbolThen} ({id}), from release {_release}, was merged into {only!.Symbol}."
                        : $"{symbolThen} ({id}), from release {_release}, was split into {ResolutionText.And(genes.Select(gene => gene.Symbol))}."
                ),
            };
        }
        if (current.MatchType is HgncMatchType.NotFound || current.HgncId is null)
        {
            return WithoutCurrentRecord(base_, id, symbolThen, current);
        }
        return base_ with
        {
            Symbol = current.Symbol,
            HgncId = current.HgncId,
            Name = current.Name,
            Location = current.Location,
            Candidates = new(
                current
                    .Candidates.Take(1)
                    .Select(candidate =>
                        candidate with
                        {
                            MatchType = old.Candidates[0].MatchType,
                            Value = old.Candidates[0].Value,
                        }
                    )
                    .Concat(old.Candidates.Skip(1))
                    .ToArray()
            ),
            Detail = Join(
                current.Symbol == symbolThen
                    ? null
                    : $"The symbol was {symbolThen} in release {_release} and is {current.Symbol} today.",
                old.Detail
            ),
        };
    }

    // The ID is neither a gene's nor a withdrawn entry's today. The genes with its symbol show what happened to it.
    private HgncResolution WithoutCurrentRecord(
        HgncResolution old,
        string id,
        string? symbolThen,
        HgncResolution current
    )
    {
        var replacements =
            _table is null || symbolThen is null
                ? new List<SymbolMatch>()
                : (_table.Find(symbolThen) ?? Array.Empty<SymbolMatch>())
                    .Where(match => !match.Gene.IsWithdrawn)
                    .ToList();
        var asPrevious = replacements.Where(match => match.How is HgncMatchType.Previous).ToList();
        // A gene that replaced another has its symbol as a previous symbol.
        var only = replacements.Count == 1 && asPrevious.Count == 1 ? asPrevious[0].Gene : null;
        return old with
        {
            MatchType = HgncMatchType.Withdrawn,
            Symbol = only?.Symbol,
            HgncId = only?.HgncId,
            Name = only?.Name,
            Location = only?.Location,
            Candidates = new(
                replacements
                    .Select(match => match.ToCandidate())
                    .Prepend(old.Candidates[0])
                    .ToArray()
            ),
            ReplacedBy = new(
                asPrevious
                    .Select(match => match.Gene.Symbol)
                    .Distinct(StringComparer.Ordinal)
                    .ToArray()
            ),
            Detail = Join(
                old.Detail,
                $"{symbolThen} ({id}), from release {_release}, has no record today"
                    + (current.Source is HgncSourceKind.Service ? " in the service" : "")
                    + (
                        asPrevious.Count > 0
                            ? $"; its symbol is a previous symbol of {ResolutionText.And(asPrevious.Select(match => match.Gene.Symbol).Distinct(StringComparer.Ordinal))}."
                            : "."
                    )
            ),
        };
    }

    private static string Word(HgncMatchType type) =>
        type switch
        {
            HgncMatchType.Approved => "it is the approved symbol",
            HgncMatchType.Previous => "it is a previous symbol",
            HgncMatchType.Alias => "it is an alias",
            HgncMatchType.Withdrawn => "it is a withdrawn entry",
            HgncMatchType.Identifier => "it is an identifier",
            _ => "it was repaired",
        };

    private static string? Join(string? first, string? second) =>
        first is null ? second
        : second is null ? first
        : $"{first} {second}";
}
