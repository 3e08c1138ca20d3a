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
            var (texts, matches, missing) = (0, 0, new List<string>());
            // Only a few names look like dates, and they are the most important ones.
            foreach (var (name, id) in dressing.IsOfFew ? names : sample)
            {
                foreach (var text in dressing.Dress(name))
                {
                    var resolution = resolver.Resolve(new SymbolInput { Text = text }).Resolution!;
                    texts++;
                    if (resolution.HgncId == id)
                    {
                        matches++;
                    }
                    else if (!resolution.Candidates.Any(candidate => candidate.HgncId == id))
                    {
                        missing.Add($"{dressing.Name}: {text} ({name}, {id}): {resolution}");
                    }
                }
            }
            Trial.Tell(
                $"{dressing.Name}: {texts} texts, {matches} matches, {texts - matches - missing.Count} candidates, {missing.Count} lost"
            );
            lost.AddRange(missing.Take(Shown));
        }

        Assert.True(lost.Count == 0, string.Join("\n", lost));
    }

    // Texts that are names in HGNC themselves mean what HGNC says: KL-1 is an alias of KITLG.
    [Fact]
    public async Task An_addition_never_makes_another_gene_of_an_approved_symbol()
    {
        var source = await copy.GetSourceAsync();
        var response = await source.FetchAsync("status", "Approved", CancellationToken.None);
        var genes = await response.ReadAllAsync(CancellationToken.None);
        var resolver = new SymbolResolver(source, time: Time);
        var names = (await ReadNamesAsync(source))
            .Select(name => name.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        var wrong = Trial
            .Sample(genes, 20)
            .SelectMany(gene => Added(gene.Symbol!).Select(text => (gene.HgncId, Text: text)))
            .Where(pair => !names.Contains(pair.Text))
            .Select(pair =>
                (pair.HgncId, resolver.Resolve(new SymbolInput { Text = pair.Text }).Resolution)
            )
            .Where(pair => pair.Resolution!.HgncId is { } id && id != pair.HgncId)
            .Select(pair => pair.Resolution!.ToString());

        Assert.Equal([], wrong);
    }

    private static IEnumerable<string> Added(string symbol) =>
        new[] { ".0", "-", ".1", "-1", "_1", ".2", "-2", "_2", ".3", ".x", "_y", "_dup1", "-201" }
            .Select(after => symbol + after)
            .Concat(
                new[] { "p-", "p.", "p_", "p ", "sh-", "si-", "Ac-", "Hs_", "α-", "Δ", "γ" }.Select(
                    before => before + symbol
                )
            )
            .Concat(new[] { " ", "_", "." }.Select(sign => symbol.Replace("-", sign)));

    // The names of the literature, and genes that have a symbol without the sign or without what follows it.
    [Theory]
    [InlineData("ALK-1", "ALK", "ACVRL1")]
    [InlineData("ALK-2", "ALK", "ACVR1")]
    [InlineData("SRC-2", "SRC", "FGR")]
    [InlineData("SET-1", "SET", "SETD1A")]
    [InlineData("p-SMC6", "SMC6", "PSMC6")]
    [InlineData("NKX6.1", "NKX6-1", "NKX6-2")]
    public async Task A_sign_that_can_mean_two_genes_is_a_question(
        string text,
        string first,
        string second
    )
    {
        var resolver = new SymbolResolver(await copy.GetSourceAsync(), time: Time);

        var resolution = resolver.Resolve(new SymbolInput { Text = text }).Resolution!;

        Assert.Equal(HgncMatchType.Ambiguous, resolution.MatchType);
        Assert.Contains(first, resolution.Candidates.Select(candidate => candidate.Symbol));
        Assert.Contains(second, resolution.Candidates.Select(candidate => candidate.Symbol));
    }

    [Fact]
    public async Task The_gene_on_the_chromosome_is_chosen_among_the_genes_of_a_name()
    {
        var source = await copy.GetSourceAsync();
        var response = await source.FetchAsync("status", "Approved", CancellationToken.None);
        var genes = await response.ReadAllAsync(CancellationToken.None);
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
        var response = await source.FetchAsync("status", "Approved", CancellationToken.None);
        var genes = await response.ReadAllAsync(CancellationToken.None);
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
