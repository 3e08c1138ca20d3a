using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Local.Records;
using Hgnc.Model;
using Hgnc.Rest.Addresses;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Rest;

/// <summary>Every value in HGNC, as an address and parsed again; and values that no address can contain.</summary>
public sealed class AddressTests(SampleCopy sample) : IClassFixture<SampleCopy>
{
    private static readonly Uri Root = new("https://rest.genenames.org/");

    [Fact]
    public Task Every_value_of_the_samples_comes_out_as_it_went_in() =>
        AssertAllAsync(Repository.Sample("hgnc_sample.json"), atLeast: 800);

    [Fact]
    public Task Every_value_of_real_records_comes_out_as_it_went_in() =>
        AssertAllAsync(RealData.JsonPath, atLeast: 100_000);

    public static TheoryData<string> Broken => ["a\ud83d", "\ude00", "zinc \ude00\ud83d finger"];

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public async Task Half_of_a_character_is_one_clear_error_in_every_command(string value)
    {
        Action[] ways =
        [
            () => RestUrl.Fetch(Root, "name", value),
            () => HgncQuery.ForValue("name", value),
            () => HgncQuery.ForValue(null, value),
            () => HgncQuery.Parse(value),
            () => HgncQuery.Parse($"name:\"{value}\""),
        ];
        foreach (var way in ways)
        {
            AssertClear(Assert.ThrowsAny<HgncException>(way));
        }
        AssertClear(
            await Assert.ThrowsAsync<HgncException>(() => sample.Source.FetchAsync("name", value))
        );

        static void AssertClear(HgncException error)
        {
            Assert.True(error.Kind is HgncErrorKind.BadInput or HgncErrorKind.BadQuery);
            Assert.Contains("half of a surrogate pair", error.Message);
        }
    }

    [Fact]
    public void Ten_million_characters_are_one_short_error()
    {
        var huge = string.Concat(Enumerable.Repeat("(a \"b\" ", 1_300_000));
        Action[] ways =
        [
            () => HgncQuery.Parse(huge),
            () => RestUrl.Fetch(Root, "name", huge),
            () => RestUrl.Search(Root, HgncQuery.ForValue("name", huge)),
        ];
        foreach (var way in ways)
        {
            var error = Assert.ThrowsAny<HgncException>(way);

            Assert.Contains("characters long", error.Message);
            Assert.True(error.Message.Length < 200, error.Message);
        }
    }

    [Fact]
    public async Task Text_after_a_NUL_is_part_of_the_value()
    {
        await using var genes = await sample.Source.FetchAsync("symbol", "BRCA1\0x");
        await using var hits = await sample.Source.SearchAsync(
            HgncQuery.ForValue("symbol", "BRCA1\0x")
        );
        await using var pattern = await sample.Source.SearchAsync(
            HgncQuery.Parse("symbol:BRCA?\0x")
        );

        Assert.Equal((0, 0, 0), (genes.Found, hits.Found, pattern.Found));
    }

    private static async Task AssertAllAsync(string path, int atLeast)
    {
        var values = new HashSet<FieldTerm>();
        await foreach (var gene in JsonRecords.ReadAsync(DatasetFile.Find(path), default))
        {
            foreach (var field in HgncField.All.Where(field => field.IsSearchable))
            {
                var texts = new List<string>();
                if (gene.GetValue(field.Name) is { } value)
                {
                    FieldTexts.AddTo(texts, value);
                }
                values.UnionWith(texts.Select(text => new FieldTerm(field.Name, text)));
            }
        }
        foreach (var (field, term) in values)
        {
            Addresses.AssertFetches(field, term);
            Addresses.AssertSearches(HgncQuery.ForValue(field, term));
        }
        Trial.Tell($"{values.Count} values, each in a fetch and a search; none changed.");
        Assert.True(values.Count >= atLeast, $"{values.Count}");
    }
}
