using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Json;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Json;

public class HitJsonTests
{
    [Fact]
    public async Task A_hit_has_its_gene_and_its_score() =>
        Assert.Equal(
            new HgncHit
            {
                HgncId = "HGNC:5",
                Symbol = "A1BG",
                Score = 1.5,
                Query = "a1bg",
            },
            Assert.Single(
                await ReadAsync("""{"hgnc_id":"HGNC:5","symbol":"A1BG","score":1.5,"new":[1]}""")
            )
        );

    [Theory]
    [InlineData("""{"symbol":"A1BG","score":1.5}""")]
    [InlineData("""{"hgnc_id":"","symbol":"A1BG"}""")]
    [InlineData("""{"hgnc_id":5,"symbol":"A1BG"}""")]
    [InlineData("""{"hgnc_id":"HGNC:5","score":1.5}""")]
    public async Task A_text_that_names_no_gene_has_no_hit(string hit)
    {
        var error = await Assert.ThrowsAsync<HgncException>(() => ReadAsync(hit));

        Assert.Equal(HgncErrorKind.BadAnswer, error.Kind);
    }

    private static async Task<List<HgncHit>> ReadAsync(string hit)
    {
        await using var response = new ResponseStream<HgncHit>(
            new MemoryStream(Encoding.UTF8.GetBytes(Bodies.Response(1, hit))),
            HitJson.ReaderFor("a1bg")
        );
        var hits = new List<HgncHit>();
        await foreach (var read in response.ReadAllAsync(CancellationToken.None))
        {
            hits.Add(read);
        }
        return hits;
    }
}
