using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Symbols;
using Xunit;

namespace Hgnc.Tests.Local;

/// <summary>A copy looks up its first symbols one by one and later has all of them in memory, with the same results.</summary>
[Trait("Speed", "Slow")]
public sealed class FirstSymbolsTests(WholeCopy copy) : IClassFixture<WholeCopy>
{
    private const int TextsOfACommand = 150;

    [Fact]
    public async Task The_first_texts_name_the_same_as_all_later_ones()
    {
        var whole = Table(await copy.GetSourceAsync());
        // Similar symbols are searched for among all symbols.
        whole.FindNear("BRCA");
        var texts = await TextsAsync();
        foreach (var few in texts.Chunk(TextsOfACommand))
        {
            using var source = await copy.OpenAnotherAsync();
            var first = Table(source);
            foreach (var text in few)
            {
                Assert.Equal(whole.Find(text), first.Find(text), SameMatch);
            }
        }
    }

    [Fact]
    public async Task The_first_identifiers_name_the_same_as_all_later_ones()
    {
        var whole = Table(await copy.GetSourceAsync());
        whole.FindNear("BRCA");
        using var source = await copy.OpenAnotherAsync();
        var first = Table(source);
        foreach (
            var term in new[]
            {
                new FieldTerm("hgnc_id", "HGNC:1100"),
                new FieldTerm("hgnc_id", "hgnc:1100"),
                new FieldTerm("hgnc_id", "1100"),
                new FieldTerm("hgnc_id", "HGNC:0"),
                new FieldTerm("entrez_id", "672"),
                new FieldTerm("ensembl_gene_id", "ENSG00000012048"),
                new FieldTerm("uniprot_ids", "P62158"),
            }
        )
        {
            var lookup = IdentifierLookup.For(term);
            Assert.Equal(whole.Find(lookup), first.Find(lookup), SameMatch);
        }
    }

    // Two tables have two objects for the same gene.
    private static bool SameMatch(SymbolMatch one, SymbolMatch other) =>
        (one.How, one.Value, one.Gene.HgncId, one.Gene.Symbol, one.Gene.Name, one.Gene.Location)
            == (
                other.How,
                other.Value,
                other.Gene.HgncId,
                other.Gene.Symbol,
                other.Gene.Name,
                other.Gene.Location
            )
        && one.Gene.IsWithdrawn == other.Gene.IsWithdrawn
        && one.Gene.Successors.SequenceEqual(other.Gene.Successors);

    // A few thousand of the symbols of each kind, in upper and lower case, and texts without similar symbols.
    private async Task<IReadOnlyList<string>> TextsAsync()
    {
        var genes = await (await copy.GetSourceAsync()).GenesAsync("status", "Approved");
        var withdrawn = await (await copy.GetSourceAsync()).GenesAsync("status", "Entry Withdrawn");
        var random = new Random(16);
        return genes
            .Concat(withdrawn)
            .Where(_ => random.Next(20) == 0)
            .SelectMany(gene =>
                gene.PrevSymbol.Concat(gene.AliasSymbol).Append(gene.Symbol ?? "").ToList()
            )
            .SelectMany(text => new[] { text, text.ToLowerInvariant(), text + "x" })
            .Concat(["", " ", "HGNC:1100", "β", "PKBβ", "ı", "SEPT2", "A12M1"])
            .ToList();
    }

    private static ISymbolTable Table(LocalSource source) =>
        ((ISymbolTableSource)source).GetSymbolTable();
}
