using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hgnc.Tests.Resolution.Proof;

/// <summary>
/// Every symbol, previous symbol and alias of HGNC, changed in every known way: its gene is the result or a candidate.
/// A sample of the names, or all of them with HGNC_TRIALS=full.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class NeverAWrongGeneTests(WholeCopy copy) : IClassFixture<WholeCopy>
{
    private static readonly FakeTimeProvider Time = new(
        new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero)
    );

    // The maximum number of lost names to show for each change.
    private const int Shown = 10;

    [Fact]
    public async Task The_gene_that_was_meant_is_the_answer_or_a_candidate()
    {
        var source = await copy.GetSourceAsync();
        var names = await ReadNamesAsync(source);
        var sample = Trial.Sample(names, 20);
        var resolver = new SymbolResolver(source, time: Time);
        var lost = new List<string>();

        foreach (var dressing in Dressings.All)
        {
            var (texts, answers, missing) = (0, 0, new List<string>());
            // Only a few names look like dates, and they are the most important ones.
            foreach (var (name, id) in dressing.IsOfFew ? names : sample)
            {
                foreach (var text in dressing.Dress(name))
                {
                    var resolution = resolver.Resolve(new SymbolInput { Text = text }).Resolution!;
                    texts++;
                    if (resolution.HgncId == id)
                    {
                        answers++;
                    }
                    else if (!resolution.Candidates.Any(candidate => candidate.HgncId == id))
                    {
                        missing.Add($"{dressing.Name}: {text} ({name}, {id}): {resolution}");
                    }
                }
            }
            Trial.Tell(
                $"{dressing.Name}: {texts} texts, {answers} answers, {texts - answers - missing.Count} candidates, {missing.Count} lost"
            );
            lost.AddRange(missing.Take(Shown));
        }

        Assert.True(lost.Count == 0, string.Join("\n", lost));
    }

    [Fact]
    public async Task The_gene_on_the_chromosome_is_chosen_among_the_genes_of_a_name()
    {
        var source = await copy.GetSourceAsync();
        var answer = await source.FetchAsync("status", "Approved", CancellationToken.None);
        var genes = await answer.ReadAllAsync(CancellationToken.None);
        var resolver = new SymbolResolver(source, time: Time);
        var pairs = 0;
        var wrong = new List<string>();

        foreach (
            var named in genes
                .SelectMany(gene =>
                    gene.PrevSymbol.Concat(gene.AliasSymbol)
                        .Prepend(gene.Symbol!)
                        .Select(name => (Name: name, Gene: gene))
                )
                .GroupBy(pair => pair.Name.ToUpperInvariant(), StringComparer.Ordinal)
        )
        {
            var all = named.Select(pair => pair.Gene).Distinct().ToList();
            if (all.Count < 2)
            {
                continue;
            }
            foreach (
                var there in all.SelectMany(gene =>
                        HgncLocation
                            .Read(gene.Location)
                            .Select(place => place.Chromosome)
                            .Distinct()
                            .Select(chromosome => (chromosome, gene))
                    )
                    .GroupBy(pair => pair.chromosome, StringComparer.Ordinal)
                    .Where(group => group.Count() == 1)
            )
            {
                pairs++;
                var resolution = resolver
                    .Resolve(new SymbolInput { Text = named.First().Name, Chromosome = there.Key })
                    .Resolution!;
                if (resolution.HgncId != there.First().gene.HgncId)
                {
                    wrong.Add($"{named.First().Name} on {there.Key}: {resolution}");
                }
            }
        }

        Trial.Tell($"{pairs} pairs of a name and a chromosome");
        Assert.InRange(pairs, 4000, int.MaxValue);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Take(Shown)));
    }

    private static async Task<List<(string Name, string Id)>> ReadNamesAsync(IHgncSource source)
    {
        var answer = await source.FetchAsync("status", "Approved", CancellationToken.None);
        var genes = await answer.ReadAllAsync(CancellationToken.None);
        return
        [
            .. genes.SelectMany(gene =>
                gene.PrevSymbol.Concat(gene.AliasSymbol)
                    .Prepend(gene.Symbol!)
                    .Select(name => (name, gene.HgncId!))
            ),
        ];
    }
}
