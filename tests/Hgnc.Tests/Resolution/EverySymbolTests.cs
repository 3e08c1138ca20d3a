using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Resolution;
using Hgnc.Rest;
using Hgnc.Tests.Local;
using Xunit;

namespace Hgnc.Tests.Resolution;

/// <summary>Every symbol, previous symbol and alias of the real records: none is lost, and the service gives the same results as the copy.</summary>
[Trait("Speed", "Slow")]
public sealed class EverySymbolTests(RealCopy copy) : IClassFixture<RealCopy>
{
    [Fact]
    public async Task Each_resolves_to_its_gene_or_to_a_tie_with_its_gene_from_the_copy_and_through_a_mirror()
    {
        var records = await copy.GetRecordsAsync();
        var named = records
            .SelectMany(record =>
                record
                    .PrevSymbol.Concat(record.AliasSymbol)
                    .Prepend(record.Symbol!)
                    .Select(symbol => (Symbol: symbol, record.HgncId))
            )
            .ToList();
        var inputs = named
            .Select(pair => pair.Symbol)
            .Distinct()
            .Select(symbol => new SymbolInput { Text = symbol })
            .ToList();
        var source = await copy.GetSourceAsync();
        var local = new SymbolResolver(source);

        var here = inputs.ToDictionary(
            input => input.Text!,
            input => local.Resolve(input).Resolution!
        );
        var there = await ThroughMirrorAsync(source, inputs);

        Assert.Equal(18_711, named.Count);
        Assert.DoesNotContain(named, pair => !Has(here[pair.Symbol], pair.HgncId!));
        Assert.DoesNotContain(there, outcome => outcome.Error is not null);
        Assert.Empty(
            there
                .Select(outcome => (Here: here[outcome.Input.Text!], There: outcome.Resolution!))
                .Where(pair => !IsSame(pair.Here, pair.There))
                .Select(pair => $"{pair.Here} / {pair.There}")
        );
    }

    [Fact]
    public async Task An_approved_symbol_that_the_copy_finds_at_once_has_the_result_of_all_rules()
    {
        var records = await copy.GetRecordsAsync();
        var resolver = new SymbolResolver(await copy.GetSourceAsync());
        resolver.Prepare();
        var texts = records
            .SelectMany(record =>
                record.PrevSymbol.Concat(record.AliasSymbol).Prepend(record.Symbol!)
            )
            .Distinct()
            .ToList();

        var found = texts
            .Select(text => (Text: text, Gene: resolver.FindApproved(text)))
            .Where(pair => pair.Gene is not null)
            .ToList();

        // All approved symbols, except those that are also a name of another gene, and the longest.
        Assert.InRange(found.Count, records.Count * 9 / 10, records.Count);
        Assert.All(
            found,
            pair =>
            {
                var outcome = resolver.Resolve(new SymbolInput { Text = pair.Text });
                Assert.Null(outcome.Warning);
                Assert.Equal(HgncMatchType.Approved, outcome.Resolution!.MatchType);
                Assert.Equal(
                    new ApprovedGene(outcome.Resolution.Symbol!, outcome.Resolution.HgncId!),
                    pair.Gene
                );
            }
        );
    }

    private static async Task<IReadOnlyList<SymbolOutcome>> ThroughMirrorAsync(
        IHgncSource source,
        List<SymbolInput> inputs
    )
    {
        await using var mirror = await HgncMirror.StartAsync(
            source,
            new MirrorOptions(),
            CancellationToken.None
        );
        var resolver = new SymbolResolver(
            new RestSource(new RestOptions { BaseUri = mirror.BaseUri, CacheAge = TimeSpan.Zero })
        );
        var outcomes = new List<SymbolOutcome>();
        foreach (var batch in inputs.Chunk(SymbolResolver.BatchSize))
        {
            outcomes.AddRange(await resolver.ResolveAsync(batch));
        }
        return outcomes;
    }

    // It leads to its gene by a kind of match, or to a tie. If another gene wins by a better kind, this one is a candidate.
    private static bool Has(HgncResolution resolution, string id) =>
        (resolution.HgncId is null) == (resolution.MatchType is HgncMatchType.Ambiguous)
        && resolution.Candidates.Any(candidate => candidate.HgncId == id);

    // A search does not return names and locations.
    private static bool IsSame(HgncResolution here, HgncResolution there) =>
        (here.MatchType, here.Symbol, here.HgncId, here.Repair)
            == (there.MatchType, there.Symbol, there.HgncId, there.Repair)
        && here.Candidates.Select(Key).SequenceEqual(there.Candidates.Select(Key));

    private static (string, HgncMatchType, string) Key(HgncCandidate candidate) =>
        (candidate.HgncId, candidate.MatchType, candidate.Value);
}
