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
/// Every symbol, previous symbol and alias of all of HGNC, dressed up in every known way: its gene is the answer or a candidate.
/// A sample of the names, and all of them with HGNC_TRIALS=full.
/// </summary>
public sealed class NeverAWrongGeneTests(WholeCopy copy) : IClassFixture<WholeCopy>
{
    private static readonly FakeTimeProvider Time = new(
        new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero)
    );

    // Of each dressing, where any is lost: all would fill the screen.
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
            // Few names look like dates, and those are the point.
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
