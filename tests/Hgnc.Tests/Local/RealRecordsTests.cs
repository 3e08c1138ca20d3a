using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local.Records;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Local;

/// <summary>The invariants for every one of HGNC's records, including unusual ones.</summary>
[Trait("Speed", "Slow")]
public sealed class RealRecordsTests(RealCopy copy) : IClassFixture<RealCopy>
{
    [Fact]
    public async Task Every_record_comes_back_as_the_file_has_it()
    {
        var source = await copy.GetSourceAsync();
        var different = new List<string?>();
        foreach (var record in await copy.GetRecordsAsync())
        {
            var found = await source.GenesAsync("hgnc_id", record.HgncId!);
            if (found is not [var only] || !only.Equals(record))
            {
                different.Add(record.HgncId);
            }
        }

        Assert.Empty(different);
        Assert.Equal(RealData.RecordCount, source.Dataset.RecordCount);
    }

    [Theory]
    [InlineData("symbol")]
    [InlineData("alias_symbol")]
    [InlineData("prev_symbol")]
    [InlineData("name")]
    [InlineData("alias_name")]
    [InlineData("prev_name")]
    [InlineData("curator_notes")]
    [InlineData("ena")]
    [InlineData("mane_select")]
    public async Task Every_value_of_a_field_is_fetched_and_found_with_any_characters(string field)
    {
        var source = await copy.GetSourceAsync();
        var lost = new List<string>();
        foreach (var record in await copy.GetRecordsAsync())
        {
            foreach (var value in Values(record.GetValue(field)))
            {
                var fetched = await source.GenesAsync(field, value);
                var hits = await source.HitsAsync(HgncQuery.ForValue(field, value));
                if (
                    !fetched.Contains(record)
                    || !hits.Exists(hit => hit.HgncId == record.HgncId && hit.Score > 0)
                )
                {
                    lost.Add(value);
                }
            }
        }

        Assert.Empty(lost);
    }

    [Fact]
    public async Task Every_symbol_is_its_own_first_hit_in_a_search_of_all_fields()
    {
        var source = await copy.GetSourceAsync();
        var lost = new List<string>();
        foreach (var record in await copy.GetRecordsAsync())
        {
            var hits = await source.HitsAsync(HgncQuery.ForValue(null, record.Symbol!));
            if (hits.FirstOrDefault()?.Symbol != record.Symbol)
            {
                lost.Add(record.Symbol!);
            }
        }

        Assert.Empty(lost);
    }

    [Fact]
    public async Task The_table_and_the_JSON_give_equal_records()
    {
        var table = TableRecords.ReadAsync(DatasetFile.Find(RealData.TablePath), Ask.Token);
        var fromTable = await table.ToListAsync(Ask.Token);
        var fromJson = await copy.GetRecordsAsync();

        // The table does not have uuid.
        Assert.Equal(fromJson.Select(WithoutUuid), fromTable);
    }

    [Fact]
    public async Task The_approved_records_stream_in_the_order_of_the_file()
    {
        var source = await copy.GetSourceAsync();
        await using var answer = await source.FetchAsync("status", "approved", Ask.Token);

        Assert.Equal(RealData.RecordCount, answer.Found);
        Assert.Equal(await copy.GetRecordsAsync(), await answer.ToListAsync(Ask.Token));
    }

    [Theory]
    [InlineData("symbol:BRCA1", "BRCA1")]
    [InlineData("symbol:brca1", "BRCA1")]
    [InlineData("symbol:(A1BG OR A1CF)", "A1BG A1CF")]
    [InlineData("symbol:ABCA?", "ABCA2 ABCA3 ABCA4 ABCA5 ABCA8 ABCA9")]
    [InlineData(
        "symbol:ABCA1? AND locus_type:\"gene with protein product\"",
        "ABCA10 ABCA12 ABCA13"
    )]
    [InlineData("alias_symbol:PKBΒ", "AKT2")]
    [InlineData("prev_name:\"Stargardt disease\"", "")]
    [InlineData("alias_name:\"stargardt DISEASE\"", "ABCA4")]
    [InlineData("symbol:BRCA* NOT locus_type:pseudogene", "BRCA1 BRCA2")]
    [InlineData("hgnc_id:1100", "BRCA1")]
    [InlineData("HGNC:1100", "BRCA1")]
    [InlineData("ELD/OSA1", "ARID1B")]
    [InlineData("CYP4F-se10[6:7:8]", "CYP4F31P")]
    [InlineData("\"WUGSC:H_DJ0747G18.2\"", "AP1S1")]
    [InlineData("name:\"ATP binding cassette subfamily A\" AND symbol:*4", "ABCA4")]
    public async Task A_query_finds_what_HGNC_has(string query, string symbols)
    {
        var source = await copy.GetSourceAsync();
        var hits = await source.HitsAsync(HgncQuery.Parse(query));

        Assert.Equal(
            symbols,
            string.Join(' ', hits.Select(hit => hit.Symbol).Order(StringComparer.Ordinal))
        );
    }

    [Fact]
    public async Task Many_requests_at_once_get_their_own_responses()
    {
        var source = await copy.GetSourceAsync();
        var records = (await copy.GetRecordsAsync()).Take(500).ToList();
        var wrong = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 4).SelectMany(_ => records),
            new ParallelOptions { MaxDegreeOfParallelism = 64 },
            async (record, cancellationToken) =>
            {
                var fetched = await source.FetchAsync("symbol", record.Symbol!, cancellationToken);
                var hits = await source.SearchAsync(
                    HgncQuery.ForValue("hgnc_id", record.HgncId!),
                    cancellationToken
                );
                if (
                    !await fetched.AllAsync(gene => gene.Equals(record), cancellationToken)
                    || (await hits.SingleAsync(cancellationToken)).Symbol != record.Symbol
                )
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        );

        Assert.Equal(0, wrong);
    }

    [Fact]
    public async Task Long_responses_that_are_read_in_parallel_do_not_mix()
    {
        var source = await copy.GetSourceAsync();
        await using var all = await source.FetchAsync("status", "Approved", Ask.Token);
        await using var pseudogenes = await source.FetchAsync(
            "locus_type",
            "pseudogene",
            Ask.Token
        );
        var records = await copy.GetRecordsAsync();

        var both = await all.Zip(pseudogenes).ToListAsync(Ask.Token);

        Assert.Equal(records.Take(both.Count), both.Select(pair => pair.First));
        Assert.Equal(
            records.Where(gene => gene.LocusType == "pseudogene"),
            both.Select(pair => pair.Second)
        );
    }

    private static IEnumerable<string> Values(object? value) =>
        value switch
        {
            null => [],
            string text => [text],
            IEnumerable<string> texts => texts,
            _ => throw new ArgumentException("No text.", nameof(value)),
        };

    private static HgncGene WithoutUuid(HgncGene gene) =>
        new(
            gene.GetFields()
                .Where(pair => pair.Key != "uuid")
                .Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value))
        );
}
