using System;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Resolution;
using Hgnc.Tests.Local;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hgnc.Tests.Resolution;

/// <summary>The dates of a column together show what each of them was.</summary>
public sealed class ColumnTests(WholeCopy copy) : IClassFixture<WholeCopy>
{
    private static readonly FakeTimeProvider Time = new(
        new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero)
    );

    [Fact]
    public async Task Firsts_of_a_month_in_several_years_are_years()
    {
        var resolutions = await ResolveAsync("40422", "40787", "40057", "38231", "39692", "TP53");

        Assert.Equal(
            ["SEPTIN10", "SEPTIN11", "SEPTIN9", "SEPTIN4", "SEPTIN8", "TP53"],
            resolutions.Select(resolution => resolution.Symbol)
        );
        Assert.Equal("spreadsheet date by its column", resolutions[0].Repair);
        Assert.Contains(resolutions[2].Candidates, candidate => candidate.Symbol == "SEPTIN1");
    }

    [Fact]
    public async Task Several_days_of_one_year_are_days()
    {
        var resolutions = await ResolveAsync(
            "2009-09-01",
            "2009-09-07",
            "2009-09-02",
            "2009-09-09"
        );

        Assert.Equal(
            ["SEPTIN1", "SEPTIN7", "SEPTIN2", "SEPTIN9"],
            resolutions.Select(resolution => resolution.Symbol)
        );
    }

    [Fact]
    public async Task Too_few_dates_do_not_determine_the_order()
    {
        var resolutions = await ResolveAsync("40057", "TP53", "39692");

        Assert.Equal(HgncMatchType.Ambiguous, resolutions[0].MatchType);
        Assert.Equal(HgncMatchType.Ambiguous, resolutions[2].MatchType);
    }

    // HGNC's IDs without their prefix are also serial numbers of dates.
    [Theory]
    [InlineData("35684,34404,36123,41000")]
    [InlineData("35684,34404")]
    [InlineData("37104,37105,37133,37162,37180,37210")]
    [InlineData("33533,34404,35684,37768,38318,39092,40104,41123,42456,43322")]
    public async Task A_column_of_numbers_of_any_date_contains_IDs(string numbers)
    {
        var resolutions = await ResolveAsync(numbers.Split(','));

        Assert.All(resolutions, one => Assert.Equal(HgncReason.BareNumber, one.Reason));
    }

    // Typed in three years: SEPT11, MARCH11, SEPT7 and MARCH5.
    [Fact]
    public async Task Numbers_between_symbols_are_dates()
    {
        var resolutions = await ResolveAsync(
            "TP53",
            "40067",
            "BRCA1",
            "41709",
            "KRAS",
            "44811",
            "EGFR",
            "44625"
        );

        Assert.Equal(
            ["TP53", "SEPTIN11", "BRCA1", "MARCHF11", "KRAS", "SEPTIN7", "EGFR", "MARCHF5"],
            resolutions.Select(one => one.Symbol)
        );
    }

    private async Task<HgncResolution[]> ResolveAsync(params string[] texts)
    {
        var resolver = new SymbolResolver(await copy.GetSourceAsync(), time: Time);
        var inputs = texts.Select(text => new SymbolInput { Text = text }).ToList();
        resolver.ReadColumn(inputs);
        return [.. inputs.Select(input => resolver.Resolve(input).Resolution!)];
    }
}
