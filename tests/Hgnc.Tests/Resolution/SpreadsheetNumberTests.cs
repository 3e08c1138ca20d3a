using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Mirror;
using Hgnc.Resolution;
using Hgnc.Rest;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Resolution;

/// <summary>A clone name that a spreadsheet took for a number, all the way to its gene.</summary>
public sealed class SpreadsheetNumberTests
{
    private const string Json =
        """{"response":{"numFound":2,"docs":[{"hgnc_id":"HGNC:1","symbol":"CLONED","status":"Approved","alias_symbol":["2310009E13"]},{"hgnc_id":"HGNC:2","symbol":"OTHER","status":"Approved","alias_symbol":["2350009E13","231E9"]}]}}""";

    [Theory]
    [InlineData("2.31E+19")]
    [InlineData("2.310009E+19")]
    [InlineData("2,31E+19")]
    public async Task Names_its_gene_from_the_copy_and_through_a_mirror(string input)
    {
        using var folder = new TemporaryFolder();
        var copy = folder.PathOf("copy.sqlite");
        await LocalImport.BuildAsync(folder.Write("set.json", Json), null, copy);
        using var source = LocalSource.Open(copy);
        await using var mirror = await HgncMirror.StartAsync(
            source,
            new MirrorOptions(),
            CancellationToken.None
        );
        var service = new RestSource(new RestOptions { BaseUri = mirror.BaseUri });
        var one = new SymbolInput { Text = input };

        var here = new SymbolResolver(source).Resolve(one).Resolution!;
        var there = (await new SymbolResolver(service).ResolveAsync([one])).Single().Resolution!;

        Assert.Equal("CLONED", here.Symbol);
        Assert.Equal(HgncMatchType.Repaired, here.MatchType);
        Assert.Equal("spreadsheet number", here.Repair);
        Assert.Equal(here, there with { Source = HgncSourceKind.Local });
    }
}
