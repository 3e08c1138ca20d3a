using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Releases;
using Hgnc.Resolution;
using Hgnc.Tests.Local;
using Xunit;

namespace Hgnc.Tests.Releases;

/// <summary>Every symbol that was approved in 2018, read as of 2018 and resolved with the release of 2024.</summary>
[Trait("Speed", "Slow")]
public sealed class RealAsOfTests(BothReleases releases) : IClassFixture<BothReleases>
{
    [Fact]
    public async Task Every_symbol_of_2018_gives_its_own_gene_or_its_successor()
    {
        var then = await releases.GetThenAsync();
        var now = await releases.GetNowAsync();
        var resolver = new AsOfResolver(then, now);
        var living = (await now.GenesAsync("status", "Approved")).ToDictionary(gene =>
            gene.HgncId!
        );
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var gene in await then.GenesAsync("status", "Approved"))
        {
            var resolution = resolver.Resolve(new SymbolInput { Text = gene.Symbol }).Resolution!;
            var kind = Account(gene, resolution, living);
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
            if (kind == "other")
            {
                wrong.Add($"{gene} {resolution.MatchType} {resolution.HgncId} {resolution.Detail}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(41562, counts.Values.Sum());
        Assert.Equal(
            (39740, 1081, 81, 646),
            (counts["same symbol"], counts["renamed"], counts["merged"], counts["withdrawn"])
        );
        TestContext.Current.SendDiagnosticMessage(string.Join(", ", counts));
    }

    [Fact]
    public async Task Read_plainly_some_symbols_of_2018_are_lost_or_another_gene()
    {
        var then = await releases.GetThenAsync();
        var now = await releases.GetNowAsync();
        var resolver = new SymbolResolver(now);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var gene in await then.GenesAsync("status", "Approved"))
        {
            var resolution = resolver.Resolve(new SymbolInput { Text = gene.Symbol }).Resolution!;
            var kind =
                resolution.HgncId == gene.HgncId ? "same gene"
                : resolution.MatchType is HgncMatchType.Withdrawn ? "withdrawn, told"
                : resolution.HgncId is null ? resolution.MatchType.ToString()
                : "another gene by " + resolution.MatchType;
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
        }

        // The figures in docs/releases.md.
        Assert.Equal(40818, counts["same gene"]);
        Assert.Equal(41562, counts.Values.Sum());
        TestContext.Current.SendDiagnosticMessage(string.Join(", ", counts));
    }

    private static string Account(
        HgncGene gene,
        HgncResolution resolution,
        Dictionary<string, HgncGene> living
    )
    {
        if (resolution.SymbolThen != gene.Symbol || resolution.ReleaseThen != "2018-11-07")
        {
            return "other";
        }
        if (living.TryGetValue(gene.HgncId!, out var current))
        {
            return resolution.HgncId != gene.HgncId || resolution.Symbol != current.Symbol ? "other"
                : current.Symbol == gene.Symbol ? "same symbol"
                : "renamed";
        }
        var isGone = resolution.Detail?.Contains("no record", StringComparison.Ordinal) == true;
        return resolution.MatchType is not HgncMatchType.Withdrawn ? "other"
            : resolution.HgncId is not null
                ? !living.ContainsKey(resolution.HgncId) ? "other"
                    : isGone ? "no record, symbol is previous"
                    : "merged"
            : isGone ? "no record"
            : resolution.ReplacedBy.Count > 0 ? "split"
            : "withdrawn";
    }
}
