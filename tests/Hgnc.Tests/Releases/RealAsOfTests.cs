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
            var answer = resolver.Resolve(new SymbolInput { Text = gene.Symbol }).Resolution!;
            var kind = Account(gene, answer, living);
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
            if (kind == "other")
            {
                wrong.Add($"{gene} {answer.MatchType} {answer.HgncId} {answer.Detail}");
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
            var answer = resolver.Resolve(new SymbolInput { Text = gene.Symbol }).Resolution!;
            var kind =
                answer.HgncId == gene.HgncId ? "same gene"
                : answer.MatchType is HgncMatchType.Withdrawn ? "withdrawn, told"
                : answer.HgncId is null ? answer.MatchType.ToString()
                : "another gene by " + answer.MatchType;
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
        }

        // The figures in docs/releases.md.
        Assert.Equal(40818, counts["same gene"]);
        Assert.Equal(41562, counts.Values.Sum());
        TestContext.Current.SendDiagnosticMessage(string.Join(", ", counts));
    }

    private static string Account(
        HgncGene gene,
        HgncResolution answer,
        Dictionary<string, HgncGene> living
    )
    {
        if (answer.SymbolThen != gene.Symbol || answer.ReleaseThen != "2018-11-07")
        {
            return "other";
        }
        if (living.TryGetValue(gene.HgncId!, out var current))
        {
            return answer.HgncId != gene.HgncId || answer.Symbol != current.Symbol ? "other"
                : current.Symbol == gene.Symbol ? "same symbol"
                : "renamed";
        }
        var isGone = answer.Detail?.Contains("no record", StringComparison.Ordinal) == true;
        return answer.MatchType is not HgncMatchType.Withdrawn ? "other"
            : answer.HgncId is not null
                ? !living.ContainsKey(answer.HgncId) ? "other"
                    : isGone ? "no record, symbol is previous"
                    : "merged"
            : isGone ? "no record"
            : answer.ReplacedBy.Count > 0 ? "split"
            : "withdrawn";
    }
}
