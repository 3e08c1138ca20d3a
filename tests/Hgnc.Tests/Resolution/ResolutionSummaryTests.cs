using Hgnc.Resolution;
using Xunit;

namespace Hgnc.Tests.Resolution;

public sealed class ResolutionSummaryTests
{
    [Fact]
    public void The_line_counts_what_there_is_and_leaves_out_what_there_is_not()
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
    public void What_could_not_be_asked_counts_as_an_input_that_failed()
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
    public void Nothing_is_nothing() =>
        Assert.Equal("Resolved 0", new ResolutionSummary().ToString());

    private static HgncResolution Of(HgncMatchType type) => new() { MatchType = type };
}
