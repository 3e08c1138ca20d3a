using System;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Comparison;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Releases;

/// <summary>The changes between the two small releases.</summary>
public sealed class ComparisonTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_change_is_reported_once()
    {
        Assert.Equal(
            [
                "HGNC:1 Symbol symbol: AAA1 > AAA2 2020-02-02",
                "HGNC:1 PreviousSymbol prev_symbol:  > AAA1 ",
                "HGNC:2 Symbol symbol: BBB1 > AAA1 2021-03-03",
                "HGNC:2 PreviousSymbol prev_symbol:  > BBB1 ",
                "HGNC:2 CrossReference entrez_id: 12 > 99 ",
                "HGNC:3 Merged : CCC1 > GGG1 ",
                "HGNC:4 Split : DDD1 > GGG1|HHH1 ",
                "HGNC:5 Withdrawn : EEE1 >  ",
                "HGNC:6 Reinstated : Entry Withdrawn > FFF1 ",
                "HGNC:7 New :  > GGG1 2022-01-01",
                "HGNC:8 New :  > HHH1 2022-01-01",
            ],
            await CompareAsync(new ComparisonOptions())
        );
    }

    [Fact]
    public async Task Kinds_and_properties_narrow_it()
    {
        Assert.Equal(
            ["HGNC:3 Merged : CCC1 > GGG1 ", "HGNC:5 Withdrawn : EEE1 >  "],
            await CompareAsync(
                new ComparisonOptions { Kinds = [HgncChangeKind.Merged, HgncChangeKind.Withdrawn] }
            )
        );
        Assert.Equal(
            ["HGNC:2 CrossReference entrez_id: 12 > 99 "],
            await CompareAsync(new ComparisonOptions { Properties = ["EntrezId"] })
        );
        var error = await Assert.ThrowsAsync<HgncException>(() =>
            CompareAsync(new ComparisonOptions { Properties = ["entrez"] })
        );
        Assert.Contains("entrez_id", error.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AAA1", "HGNC:1 Symbol, HGNC:1 PreviousSymbol")]
    [InlineData("BBB1", "HGNC:2 Symbol, HGNC:2 PreviousSymbol, HGNC:2 CrossReference")]
    [InlineData("HGNC:5", "HGNC:5 Withdrawn")]
    [InlineData("GGG1", "HGNC:7 New")]
    [InlineData("CCC9", "HGNC:9 Merged")]
    [InlineData("nonsense", " NotFound")]
    [InlineData("", " NotFound")]
    public async Task Each_gene_of_the_input_has_its_changes_or_a_row_that_says_why_not(
        string input,
        string told
    )
    {
        var store = await SmallReleases.SaveAsync(_folder);
        using var then = store.Open(SmallReleases.Then);
        using var now = store.Open(SmallReleases.Now);
        var changes = new GeneChanges(then, now).Find(new SymbolInput { Text = input });

        Assert.Equal(told, string.Join(", ", changes.Select(one => $"{one.HgncId} {one.Kind}")));
        Assert.All(changes, change => Assert.Equal(input, change.Input));
    }

    [Fact]
    public async Task A_gene_without_changes_is_reported_as_unchanged()
    {
        var store = await SmallReleases.SaveAsync(_folder);
        using var then = store.Open(SmallReleases.Then);
        using var now = store.Open(SmallReleases.Now);
        var changes = new GeneChanges(
            then,
            now,
            new ComparisonOptions { Kinds = [HgncChangeKind.Location] }
        ).Find(new SymbolInput { Text = "AAA1" });

        Assert.Equal(HgncChangeKind.Unchanged, Assert.Single(changes).Kind);
        Assert.Equal("AAA2", changes[0].Symbol);
    }

    [Theory]
    [InlineData(HgncChangeKind.Merged, HgncChangeKind.Merged, "GGG1")]
    [InlineData(HgncChangeKind.Symbol, HgncChangeKind.Unchanged, null)]
    public async Task An_entry_that_came_and_went_after_the_older_release_was_merged(
        HgncChangeKind wanted,
        HgncChangeKind kind,
        string? successor
    )
    {
        var store = await SmallReleases.SaveAsync(_folder);
        using var then = store.Open(SmallReleases.Then);
        using var now = store.Open(SmallReleases.Now);
        var options = new ComparisonOptions { Kinds = [wanted] };
        var change = Assert.Single(
            new GeneChanges(then, now, options).Find(new SymbolInput { Text = "CCC9" })
        );

        Assert.Equal(kind, change.Kind);
        Assert.Equal(successor, change.New);
        Assert.DoesNotContain(
            new ReleaseComparison(then, now).Compare(Ask.Token),
            one => one.HgncId == "HGNC:9"
        );
    }

    [Fact]
    public async Task A_report_has_counts_a_table_and_the_list_and_shows_text_as_text()
    {
        var store = await SmallReleases.SaveAsync(_folder);
        using var then = store.Open(SmallReleases.Then);
        using var now = store.Open(SmallReleases.Now);
        var changes = new ReleaseComparison(then, now)
            .Compare(Ask.Token)
            .Append(new HgncChange { Kind = HgncChangeKind.NotFound, Input = "<b>*x*</b>" })
            .ToList();
        var markdown = ChangeReport.ToMarkdown(changes, "2018-11-01", "2024-10-01");
        var html = ChangeReport.ToHtml(changes, "2018-11-01", "2024-10-01");

        Assert.Contains("11 changes of 8 genes.", markdown, StringComparison.Ordinal);
        Assert.Contains("| Symbols | 2 | 2 |", markdown, StringComparison.Ordinal);
        Assert.Contains(
            "- AAA1 is now AAA2 (HGNC:1), 2020-02-02",
            markdown,
            StringComparison.Ordinal
        );
        Assert.Contains(@"\<b\>\*x\*\</b\>", markdown, StringComparison.Ordinal);
        Assert.Contains("<td>Symbols</td><td>2</td><td>2</td>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;*x*&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.Contains(
            "Nothing has changed.",
            ChangeReport.ToMarkdown([], "2018-11-01", "2018-11-01"),
            StringComparison.Ordinal
        );
    }

    private async Task<string[]> CompareAsync(ComparisonOptions options)
    {
        var store = await SmallReleases.SaveAsync(_folder);
        using var then = store.Open(SmallReleases.Then);
        using var now = store.Open(SmallReleases.Now);
        return
        [
            .. new ReleaseComparison(then, now, options)
                .Compare(Ask.Token)
                .Select(change =>
                    $"{change.HgncId} {change.Kind} {change.Property}: {change.Old} > {change.New} {change.Date:yyyy-MM-dd}"
                ),
        ];
    }
}
