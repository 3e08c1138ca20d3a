using System;
using System.Threading.Tasks;
using Hgnc.Releases;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Releases;

/// <summary>Symbols as of a day: by a release, and without one.</summary>
public sealed class AsOfTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("AAA1", HgncMatchType.Approved, "AAA1", "AAA2", "HGNC:1")]
    [InlineData("BBB1", HgncMatchType.Approved, "BBB1", "AAA1", "HGNC:2")]
    [InlineData("aaa1", HgncMatchType.Repaired, "AAA1", "AAA2", "HGNC:1")]
    [InlineData("HGNC:1", HgncMatchType.Identifier, "AAA1", "AAA2", "HGNC:1")]
    [InlineData("CCC1", HgncMatchType.Withdrawn, "CCC1", "GGG1", "HGNC:7")]
    [InlineData("DDD1", HgncMatchType.Withdrawn, "DDD1", null, null)]
    [InlineData("EEE1", HgncMatchType.Withdrawn, "EEE1", null, null)]
    [InlineData("FFF1", HgncMatchType.Withdrawn, "FFF1", "FFF1", "HGNC:6")]
    [InlineData("GGG1", HgncMatchType.NotFound, null, null, null)]
    [InlineData("AAA2", HgncMatchType.NotFound, null, null, null)]
    public async Task By_a_release_a_symbol_means_the_gene_that_had_it_then(
        string input,
        HgncMatchType type,
        string? then,
        string? symbol,
        string? id
    )
    {
        var resolution = await ResolveAsync("2018-11-07", input);

        Assert.Equal(
            (then, symbol, id),
            (resolution.SymbolThen, resolution.Symbol, resolution.HgncId)
        );
        if (input != "FFF1")
        {
            Assert.Equal(type, resolution.MatchType);
        }
        Assert.Equal(
            (SmallReleases.Then, SmallReleases.Now),
            (resolution.ReleaseThen, resolution.Release)
        );
    }

    [Fact]
    public async Task A_split_gene_lists_all_its_successors_and_chooses_none()
    {
        var resolution = await ResolveAsync("2018-11", "DDD1");

        Assert.Equal("GGG1|HHH1", resolution.ReplacedBy.ToString());
        Assert.Contains("split into GGG1 and HHH1", resolution.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_no_gene_had_then_shows_todays_meaning()
    {
        var resolution = await ResolveAsync("2018-11-01", "GGG1");

        Assert.Contains("2018-11-01 has no such name", resolution.Detail, StringComparison.Ordinal);
        Assert.Contains(
            "Today it means GGG1 (HGNC:7)",
            resolution.Detail,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("AAA1", "2020-06-01", "AAA1", "HGNC:2", false)]
    [InlineData("AAA1", "2020-01-01", "AAA2", "HGNC:1", true)]
    [InlineData("AAA1", "2022-01-01", "AAA1", "HGNC:2", true)]
    [InlineData("BBB1", "2020-06-01", "AAA1", "HGNC:2", true)]
    [InlineData("GGG1", "2020-06-01", null, null, false)]
    public async Task Without_a_release_the_days_of_approval_and_renaming_decide_as_far_as_they_can(
        string input,
        string day,
        string? symbol,
        string? id,
        bool isKnown
    )
    {
        var resolution = await ResolveAsync(day, input);

        if (isKnown)
        {
            Assert.Equal((symbol, id), (resolution.Symbol, resolution.HgncId));
        }
        else
        {
            Assert.Null(resolution.HgncId);
        }
        Assert.Null(resolution.ReleaseThen);
        Assert.Contains(
            $"No release of {day} is saved",
            resolution.Detail,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_missing_release_of_the_day_is_reported_with_the_command_that_downloads_it()
    {
        await SmallReleases.SaveAsync(_folder);
        using var choice = AsOfChoice.Find("2010-01-01", _folder.PathOf("data"))!;

        Assert.Contains(
            "Save-HgncDataset -Release 2010-01-01",
            choice.Warning,
            StringComparison.Ordinal
        );
    }

    private async Task<HgncResolution> ResolveAsync(string day, string input)
    {
        var store = await SmallReleases.SaveAsync(_folder);
        using var now = store.Open("latest");
        // For days without a saved release, only the newer one exists.
        if (day.StartsWith("202", StringComparison.Ordinal))
        {
            store.Remove(store.FindSaved(ReleaseName.Parse(SmallReleases.Then))[0]);
        }
        using var choice = AsOfChoice.Find(day, _folder.PathOf("data"))!;
        var outcomes = await choice
            .CreateResolver(now)
            .ResolveAsync([new SymbolInput { Text = input }], Ask.Token);
        return Assert.Single(outcomes).Resolution!;
    }
}
