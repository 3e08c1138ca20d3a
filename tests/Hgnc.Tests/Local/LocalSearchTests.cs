using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Hgnc.Tests.Local;

public sealed class LocalSearchTests(SampleCopy copy) : IClassFixture<SampleCopy>
{
    [Theory]
    [InlineData("symbol:BRCA1", "BRCA1")]
    [InlineData("symbol:bRcA1", "BRCA1")]
    [InlineData("symbol:\" BRCA1 \"", "BRCA1")]
    [InlineData("symbol:BRCA", "")]
    [InlineData("symbol:(A1BG OR A1CF)", "A1BG A1CF")]
    [InlineData("symbol:(A1BG A1CF)", "A1BG A1CF")]
    [InlineData("symbol:A1BG AND symbol:A1CF", "")]
    [InlineData("symbol:(A1* -A1CF -A12M1 -A1S9T)", "A1BG")]
    [InlineData("symbol:ABCA* AND prev_symbol:abcr", "ABCA4")]
    [InlineData("alias_symbol:pkbΒ", "AKT2")]
    [InlineData("hgnc_id:1100", "BRCA1")]
    [InlineData("hgnc_id:HGNC:1100", "BRCA1")]
    [InlineData("entrez_id:9007", "NEW1")]
    [InlineData("gene_group_id:594", "A1BG")]
    [InlineData("vega_id:OTTHUMG00000183507", "")]
    public async Task Fields_of_symbols_and_identifiers_match_whole_values(
        string query,
        string symbols
    )
    {
        Assert.Equal(symbols, await copy.Source.SymbolsAsync(query));
    }

    [Theory]
    [InlineData("symbol:ABCA?", "ABCA4")]
    [InlineData("symbol:abca*", "ABCA4 ABCA10")]
    [InlineData("symbol:*1B", "ARID1B")]
    [InlineData("symbol:*CA*", "ABCA4 ABCA10 BRCA1")]
    [InlineData("symbol:A?C***4", "ABCA4")]
    [InlineData("alias_symbol:CYP4F-se10\\[?:7:8\\]", "CYP4F31P")]
    [InlineData("alias_symbol:A%*", "BRAT1X")]
    [InlineData("alias_symbol:A_*", "")]
    [InlineData("hgnc_id:110?", "BRCA1")]
    [InlineData("prev_symbol:*", "ABCA4")]
    [InlineData("entrez_id:*", "A1BG NEW1")]
    [InlineData("name:alpha*", "A1BG")]
    [InlineData("name:gluco*", "")]
    [InlineData("name:glyco*", "A1BG")]
    [InlineData("name:*ase", "AKT2")]
    [InlineData("name:alpha-1-B*", "A1BG")]
    [InlineData("name:ATP\\ binding*10", "ABCA10")]
    [InlineData("alias_name:?", "")]
    [InlineData("Starg*", "ABCA4")]
    [InlineData("FAN*", "BRCA1")]
    public async Task Wildcards_match_whole_values_and_in_prose_words(string query, string symbols)
    {
        Assert.Equal(symbols, await copy.Source.SymbolsAsync(query));
    }

    [Theory]
    [InlineData("name:\"cassette subfamily A member\"", "ABCA4 ABCA10")]
    [InlineData("name:\"member cassette\"", "")]
    [InlineData("name:kinase", "AKT2")]
    [InlineData("name:KINASE", "AKT2")]
    [InlineData("name:alpha-1-B", "A1BG")]
    [InlineData("name:50%", "BRAT1X")]
    [InlineData("name:\"isn't_it\"", "BRAT1X")]
    [InlineData("name:\"of \\\"BRCA1\\\"\"", "BRAT1X")]
    [InlineData("alias_name:\"two three\"", "")]
    [InlineData("alias_name:\"three four\"", "ARID1B")]
    [InlineData("alias_name:\"* + ?\"", "BRAT1X")]
    [InlineData("alias_name:°", "BRAT1X")]
    [InlineData("alias_name:\"!\"", "")]
    [InlineData("locus_type:pseudogene", "CYP4F31P")]
    public async Task Prose_matches_by_its_words_in_their_order_and_by_the_whole(
        string query,
        string symbols
    )
    {
        Assert.Equal(symbols, await copy.Source.SymbolsAsync(query));
    }

    [Theory]
    [InlineData("symbol:ABCA* NOT symbol:ABCA4", "ABCA10")]
    [InlineData("-status:Approved", "A12M1 A1S9T XYZ1")]
    [InlineData("NOT (status:Approved OR symbol:XYZ1)", "A12M1 A1S9T")]
    [InlineData("symbol:A1* AND (NOT status:Approved)", "")]
    [InlineData("symbol:A1* AND NOT status:\"Entry Withdrawn\"", "A1BG A1CF")]
    [InlineData("symbol:A1CF AND symbol:A1* OR symbol:AKT2", "A1CF")]
    [InlineData("+symbol:ABCA* prev_symbol:STGD1", "ABCA4 ABCA10")]
    [InlineData("prev_symbol:STGD1 symbol:A1BG alias_symbol:zzz", "ABCA4 A1BG")]
    public async Task Clauses_combine_as_Lucene_combines_them(string query, string symbols)
    {
        var found = await copy.Source.SymbolsAsync(query);

        Assert.Equal(
            symbols.Split(' ').Order(StringComparer.Ordinal),
            found.Split(' ').Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("BRCA1", "BRCA1 BRAT1X")]
    [InlineData("ELD/OSA1", "ARID1B")]
    [InlineData("CYP4F-se10[6:7:8]", "CYP4F31P")]
    [InlineData("\"WUGSC:H_DJ0747G18.2\"", "AP1S1")]
    [InlineData("3'HEXO", "BRAT1X")]
    [InlineData("\"A%_B\"", "BRAT1X")]
    [InlineData("\"AND\"", "BRAT1X")]
    [InlineData("U14680", "BRCA1")]
    [InlineData("HGNC:1100", "BRCA1")]
    [InlineData("\"'; DROP TABLE gene; --\"", "")]
    public async Task A_term_without_a_field_is_looked_for_in_all_of_them(
        string query,
        string symbols
    )
    {
        Assert.Equal(symbols, await copy.Source.SymbolsAsync(query));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("symbol:*")]
    public async Task A_single_star_finds_every_record(string query)
    {
        var hits = await copy.Source.HitsAsync(HgncQuery.Parse(query));

        Assert.Equal(Sample.RecordCount + Sample.WithdrawnCount, hits.Count);
    }

    [Fact]
    public async Task Hits_come_best_first_and_then_in_the_order_of_the_input()
    {
        await using var answer = await copy.Source.SearchAsync(
            HgncQuery.Parse("symbol:A* OR prev_symbol:STGD1"),
            Ask.Token
        );
        var hits = await answer.ToListAsync(Ask.Token);

        Assert.Equal(
            "ABCA4 A1BG A1CF ABCA10 AKT2 AP1S1 ARID1B A12M1 A1S9T",
            string.Join(' ', hits.Select(hit => hit.Symbol))
        );
        Assert.Equal(hits.Count, answer.Found);
        Assert.Equal(hits[0].Score, answer.MaxScore);
        Assert.All(hits, hit => Assert.Equal("symbol:A* OR prev_symbol:STGD1", hit.Query));
    }

    [Fact]
    public void The_score_of_a_symbol_is_the_services()
    {
        // The service's score for symbol:BRCA1 when it had 45,613 records.
        Assert.Equal(4.692048, Hgnc.Local.Search.Bm25.Keyword(45613, 1), precision: 6);
    }

    [Fact]
    public async Task No_match_is_a_response_without_hits()
    {
        await using var answer = await copy.Source.SearchAsync(
            HgncQuery.Parse("symbol:NOSUCH"),
            Ask.Token
        );

        Assert.Equal((0L, 0d), (answer.Found, answer.MaxScore));
        Assert.Empty(await answer.ToListAsync(Ask.Token));
    }

    [Fact]
    public async Task An_unknown_field_is_shown_in_the_query()
    {
        var error = await Assert.ThrowsAsync<HgncQueryException>(() =>
            copy.Source.HitsAsync(HgncQuery.Parse("symbol:A1BG AND simbol:A1CF"))
        );

        Assert.Equal(16, error.Position);
    }

    [Fact]
    public async Task A_long_pattern_and_a_long_term_only_find_nothing()
    {
        var stars = string.Concat(Enumerable.Repeat("a*", 20_000));

        Assert.Equal("", await copy.Source.SymbolsAsync("symbol:" + stars));
        Assert.Equal("", await copy.Source.SymbolsAsync("name:" + new string('a', 100_000)));
        Assert.Equal("", await copy.Source.SymbolsAsync("name:\"a\0b\""));
    }

    [Fact]
    public async Task A_cancelled_search_ends()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            copy.Source.SearchAsync(HgncQuery.Parse("BRCA1"), new CancellationToken(canceled: true))
        );
    }
}
