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

/// <summary>The number of requests for resolving inputs, as counted by the service.</summary>
public sealed class ServiceCostTests(RealCopy copy) : IClassFixture<RealCopy>
{
    [Theory]
    [InlineData(100)]
    [InlineData(500)]
    [InlineData(1000)]
    public async Task Fifty_unambiguous_approved_symbols_need_at_most_one_request(int count)
    {
        var records = await copy.GetRecordsAsync();
        var elsewhere = records
            .SelectMany(record => record.PrevSymbol.Concat(record.AliasSymbol))
            .Select(symbol => symbol.ToUpperInvariant())
            .ToHashSet();
        var symbols = records
            .Select(record => record.Symbol!)
            .Where(symbol => !elsewhere.Contains(symbol.ToUpperInvariant()))
            .Take(count)
            .ToList();

        var (outcomes, requests) = await ResolveAsync(symbols);

        Assert.All(
            outcomes,
            outcome => Assert.Equal(HgncMatchType.Approved, outcome.Resolution!.MatchType)
        );
        Assert.InRange(requests, 1, count / 50);
    }

    [Fact]
    public async Task A_repeated_symbol_needs_no_request()
    {
        string[] symbols = ["BRCA1", "BRCC1", "nothing", "1-Mar", "FACD"];
        var (_, once) = await ResolveAsync(Repeat(3));

        var (outcomes, often) = await ResolveAsync(Repeat(300));

        Assert.Equal(1500, outcomes.Count);
        Assert.Equal(once, often);

        List<string> Repeat(int times) =>
            [.. Enumerable.Repeat(symbols, times).SelectMany(all => all)];
    }

    private async Task<(List<SymbolOutcome> Outcomes, long Requests)> ResolveAsync(
        IReadOnlyList<string> symbols
    )
    {
        await using var mirror = await HgncMirror.StartAsync(
            await copy.GetSourceAsync(),
            new MirrorOptions(),
            CancellationToken.None
        );
        var resolver = new SymbolResolver(
            new RestSource(new RestOptions { BaseUri = mirror.BaseUri, CacheAge = TimeSpan.Zero })
        );
        var outcomes = new List<SymbolOutcome>();
        foreach (var batch in symbols.Chunk(SymbolResolver.BatchSize))
        {
            outcomes.AddRange(
                await resolver.ResolveAsync([
                    .. batch.Select(symbol => new SymbolInput { Text = symbol }),
                ])
            );
        }
        return (outcomes, mirror.Stats.Requests);
    }
}
