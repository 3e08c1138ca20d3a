using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Rest;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Rest;

/// <summary>HGNC's own records through the mirror and the client: encoding, quoting and special cases of both formats.</summary>
[Trait("Speed", "Slow")]
public sealed class RealRecordsOverHttpTests(RealCopy copy) : IClassFixture<RealCopy>
{
    // Of the records whose values are requested one by one. The copy's own tests read them all.
    private const int OneOf = 4;

    [Fact]
    public async Task Every_record_fetched_by_its_ID_equals_itself()
    {
        var records = await copy.GetRecordsAsync();

        Assert.Empty(
            await LostAsync(
                records.Select(record => (new FieldTerm("hgnc_id", record.HgncId!), record))
            )
        );
    }

    [Theory]
    [InlineData("alias_symbol")]
    [InlineData("prev_symbol")]
    [InlineData("alias_name")]
    [InlineData("prev_name")]
    [InlineData("name")]
    public async Task Every_value_of_a_field_fetches_its_record(string field)
    {
        var records = Trial.Sample(await copy.GetRecordsAsync(), OneOf);
        var wanted = records.SelectMany(record =>
            Values(record.GetValue(field)).Select(value => (new FieldTerm(field, value), record))
        );

        Assert.Empty(await LostAsync(wanted));
    }

    [Theory]
    [InlineData("symbol")]
    [InlineData("alias_symbol")]
    [InlineData("prev_symbol")]
    [InlineData("alias_name")]
    [InlineData("prev_name")]
    [InlineData("name")]
    public async Task Every_value_of_a_field_is_found_by_a_search_for_it(string field)
    {
        var records = Trial.Sample(await copy.GetRecordsAsync(), OneOf);
        var wanted = records.SelectMany(record =>
            Values(record.GetValue(field)).Select(value => (new FieldTerm(field, value), record))
        );

        Assert.Empty(
            await LostAsync(
                wanted,
                (service, one, token) =>
                    service.SearchAsync(HgncQuery.ForValue(one.Field, one.Term), token),
                (hit, record) => hit.HgncId == record.HgncId
            )
        );
    }

    [Theory]
    [InlineData("BRCA1")]
    [InlineData("symbol:ABCA*")]
    [InlineData("symbol:ABCA?")]
    [InlineData("name:\"zinc finger\" AND status:Approved")]
    [InlineData("symbol:BRCA* NOT locus_type:pseudogene")]
    [InlineData("alias_symbol:(PKBβ OR \"ELD/OSA1\" OR \"CYP4F-se10[6:7:8]\")")]
    [InlineData(
        "alias_name:\"dolichyl-P-Glc:Man(9)GlcNAc(2)-PP-dolichol alpha- 1->3-glucosyltransferase\""
    )]
    [InlineData("*:* NOT locus_group:pseudogene")]
    [InlineData("+receptor -kinase \\\"")]
    public async Task A_search_through_the_service_and_in_the_copy_have_the_same_hits(string text)
    {
        var local = await copy.GetSourceAsync();
        await using var mirror = await HgncMirror.StartAsync(
            local,
            new MirrorOptions(),
            CancellationToken.None
        );
        var query = HgncQuery.Parse(text);

        await using var expected = await local.SearchAsync(query);
        await using var actual = await Service(mirror).SearchAsync(query);

        Assert.Equal(expected.Found, actual.Found);
        Assert.Equal(expected.MaxScore, actual.MaxScore);
        Assert.Equal(
            await ListAsync(expected),
            (await ListAsync(actual)).Select(hit => hit with { Source = HgncSourceKind.Local })
        );
    }

    [Fact]
    public async Task Ten_a_second_are_kept_and_used()
    {
        var local = await copy.GetSourceAsync();
        await using var mirror = await HgncMirror.StartAsync(
            local,
            new MirrorOptions { Rate = 10 },
            CancellationToken.None
        );
        var service = new RestSource(
            new RestOptions
            {
                BaseUri = mirror.BaseUri,
                Rate = 10,
                CacheAge = TimeSpan.Zero,
            }
        );
        using var requests = new OrderedRequests<string, HgncGene>(
            (symbol, token) => service.FetchAsync("symbol", symbol, token),
            () => service.Concurrency
        );
        var symbols = (await copy.GetRecordsAsync())
            .Take(35)
            .Select(record => record.Symbol!)
            .ToList();

        var got = new List<string>();
        await foreach (var step in requests.RunAsync(symbols, CancellationToken.None))
        {
            Assert.Null(step.Error);
            if (step.Record is not null)
            {
                got.Add(step.Record.Symbol!);
            }
        }

        Assert.Equal(symbols, got);
        Assert.Equal((35, 0), (mirror.Stats.Requests, mirror.Stats.Refused));
        Assert.InRange(mirror.Stats.MaxInOneSecond, 1, 10);
    }

    private Task<List<FieldTerm>> LostAsync(
        IEnumerable<(FieldTerm Asked, HgncGene Record)> wanted
    ) =>
        LostAsync(
            wanted,
            (service, one, token) => service.FetchAsync(one.Field, one.Term, token),
            (gene, record) => record.Equals(gene)
        );

    private async Task<List<FieldTerm>> LostAsync<T>(
        IEnumerable<(FieldTerm Asked, HgncGene Record)> wanted,
        Func<RestSource, FieldTerm, CancellationToken, Task<HgncResponse<T>>> ask,
        Func<T, HgncGene, bool> isIt
    )
        where T : class
    {
        var local = await copy.GetSourceAsync();
        await using var mirror = await HgncMirror.StartAsync(
            local,
            new MirrorOptions(),
            CancellationToken.None
        );
        var service = Service(mirror);
        using var requests = new OrderedRequests<(FieldTerm Asked, HgncGene Record), T>(
            (one, token) => ask(service, one.Asked, token),
            () => service.Concurrency
        );
        var lost = new List<FieldTerm>();
        var isThere = false;
        await foreach (var step in requests.RunAsync(wanted, CancellationToken.None))
        {
            isThere |= step.Record is { } found && isIt(found, step.Request.Record);
            if (step.IsEnd)
            {
                if (!isThere)
                {
                    lost.Add(step.Request.Asked);
                }
                isThere = false;
            }
        }
        return lost;
    }

    private static RestSource Service(HgncMirror mirror) =>
        new(new RestOptions { BaseUri = mirror.BaseUri, CacheAge = TimeSpan.Zero });

    private static async Task<List<HgncHit>> ListAsync(IAsyncEnumerable<HgncHit> hits)
    {
        var list = new List<HgncHit>();
        await foreach (var hit in hits)
        {
            list.Add(hit);
        }
        return list;
    }

    private static IEnumerable<string> Values(object? value) =>
        value switch
        {
            null => [],
            string text => [text],
            IEnumerable<string> many => many,
            _ => throw new InvalidOperationException(),
        };
}
