using Hgnc.Resolution;
using Xunit;

namespace Hgnc.Tests.Resolution;

public sealed class ResolutionSummaryTests
{
    [Fact]
    public void The_line_counts_existing_items_and_omits_zeros()
    {
        var summary = new ResolutionSummary();
        for (var i = 0; i < 20; i++)
        {
            summary.Add(Of(HgncMatchType.Approved));
        }
        summary.Add(Of(HgncMatchType.NotFound));
        summary.Add(Of(HgncMatchType.Ambiguous));
        summary.Add(Of(HgncMatchType.Previous));
        summary.Add(Of(HgncMatchType.Alias));
        summary.Add(Of(HgncMatchType.Previous));

        Assert.Equal(
            "Resolved 25: 20 approved, 2 previous, 1 alias, 1 ambiguous, 1 unknown",
            summary.ToString()
        );
    }

    [Fact]
    public void An_input_that_could_not_be_sent_counts_as_failed()
    {
        var summary = new ResolutionSummary();
        summary.Add(Of(HgncMatchType.Identifier));
        summary.Add(Of(HgncMatchType.Repaired));
        summary.Add(Of(HgncMatchType.Withdrawn));
        summary.AddError();

        Assert.Equal(
            "Resolved 4: 1 identifier, 1 repaired, 1 withdrawn, 1 failed",
            summary.ToString()
        );
    }

    [Fact]
    public void No_input_counts_as_zero() =>
        Assert.Equal("Resolved 0", new ResolutionSummary().ToString());

    private static HgncResolution Of(HgncMatchType type) => new() { MatchType = type };
}
