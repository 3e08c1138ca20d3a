using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Comparison;
using Hgnc.Tests.Local;
using Xunit;

namespace Hgnc.Tests.Releases;

/// <summary>The two whole releases, compared.</summary>
[Trait("Speed", "Slow")]
public sealed class RealComparisonTests(BothReleases releases) : IClassFixture<BothReleases>
{
    [Fact]
    public async Task All_new_renamed_and_removed_genes_are_reported()
    {
        var comparison = new ReleaseComparison(
            await releases.GetThenAsync(),
            await releases.GetNowAsync()
        );
        var counts = comparison
            .Compare(Ask.Token)
            .GroupBy(change => change.Kind)
            .ToDictionary(group => group.Key, group => group.Count());

        Assert.Equal(1081, counts[HgncChangeKind.Symbol]);
        Assert.Equal(4478, counts[HgncChangeKind.Name]);
        Assert.Equal(3060, counts[HgncChangeKind.New]);
        Assert.Equal(1, counts[HgncChangeKind.Reinstated]);
        Assert.Equal(
            741,
            counts[HgncChangeKind.Withdrawn]
                + counts[HgncChangeKind.Merged]
                + counts.GetValueOrDefault(HgncChangeKind.Split)
        );
        TestContext.Current.SendDiagnosticMessage(string.Join(", ", counts));
    }
}
