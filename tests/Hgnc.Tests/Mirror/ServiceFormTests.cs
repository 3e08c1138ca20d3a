using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Rest;
using Hgnc.Tests.Support;
using Hgnc.Throttling;
using Xunit;

namespace Hgnc.Tests.Mirror;

/// <summary>A client without knowledge of mirrors gets the same as from the service.</summary>
public sealed class ServiceFormTests(SampleMirror sample) : IClassFixture<SampleMirror>
{
    [Theory]
    [InlineData("fetch/hgnc_id/HGNC:6", "symbol withdrawn")]
    [InlineData("fetch/symbol/ABCC7", "symbol withdrawn")]
    [InlineData("fetch/hgnc_id/1", "entry withdrawn")]
    [InlineData("fetch/symbol/ZNF1", "entry withdrawn")]
    public async Task A_withdrawn_entry_has_a_name_and_no_field_that_the_service_lacks(
        string target,
        string name
    )
    {
        var doc = await DocAsync(target);

        Assert.Equal(
            ["hgnc_id", "symbol", "name", "locus_group", "locus_type", "status"],
            doc.EnumerateObject().Select(member => member.Name)
        );
        Assert.Equal(name, doc.GetProperty("name").GetString());
        Assert.Equal("Entry Withdrawn", doc.GetProperty("status").GetString());
        Assert.Equal("withdrawn", doc.GetProperty("locus_type").GetString());
    }

    [Fact]
    public async Task In_XML_it_is_the_same()
    {
        var text = await sample.Client.TextAsync("fetch/symbol/ABCC7", MirrorClient.Xml);

        Assert.Contains("<str name=\"name\">symbol withdrawn</str>", text);
        Assert.DoesNotContain("merged_into_reports", text);
    }

    [Fact]
    public async Task A_client_that_requests_successors_gets_them()
    {
        var doc = await DocAsync("fetch/symbol/ABCC7", MirrorHeaders.Successors);

        Assert.Equal("Merged/Split", doc.GetProperty("withdrawn_status").GetString());
        Assert.Equal(
            "HGNC:1884|CFTR|Approved",
            doc.GetProperty("merged_into_reports").EnumerateArray().Single().GetString()
        );
    }

    [Fact]
    public async Task The_client_of_the_library_requests_them()
    {
        var source = new RestSource(new RestOptions { BaseUri = sample.BaseUri });
        await using var answer = await source.FetchAsync(
            "symbol",
            "ABCC7",
            TestContext.Current.CancellationToken
        );

        var gene = Assert.Single(await answer.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            "HGNC:1884|CFTR|Approved",
            HgncGene.ToTableText(gene.GetValue("merged_into_reports"))
        );
    }

    [Theory]
    [InlineData("https://rest.genenames.org/", false)]
    [InlineData("https://mirror.example.org/", true)]
    public async Task HGNCs_own_server_gets_no_header_that_it_does_not_know(
        string service,
        bool isSent
    )
    {
        using var network = new HeaderNetwork();
        var source = new RestSource(
            new RestOptions
            {
                BaseUri = new(service),
                CacheAge = System.TimeSpan.Zero,
                Handler = () => network,
            },
            new ConcurrencyOnlyLimiter()
        );

        await source.FetchAsync("symbol", "ABCC7", TestContext.Current.CancellationToken);

        Assert.Equal(isSent, network.Asked!.Contains(MirrorHeaders.Include));
    }

    [Fact]
    public async Task Info_lists_every_field_of_the_service_with_any_data()
    {
        var info = await sample.Client.JsonAsync("info");
        var stored = info.GetProperty("storedFields")
            .EnumerateArray()
            .Select(field => field.GetString()!)
            .ToList();

        // No record of the samples has these.
        Assert.Superset(
            new[] { "mirbase", "snornabase", "mamit-trnadb", "_version_", "lsdb" }.ToHashSet(),
            stored.ToHashSet()
        );
        Assert.DoesNotContain("merged_into_reports", stored);
        Assert.DoesNotContain("withdrawn_status", stored);
        Assert.Equal(stored.Distinct().Count(), stored.Count);
    }

    private async Task<JsonElement> DocAsync(string target, string? include = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, target);
        request.Headers.Add("Accept", MirrorClient.Json);
        if (include is not null)
        {
            request.Headers.Add(MirrorHeaders.Include, include);
        }
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = sample.BaseUri,
        };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains(MirrorHeaders.Include, response.Headers.Vary);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonElement
            .Parse(text)
            .GetProperty("response")
            .GetProperty("docs")
            .EnumerateArray()
            .Single();
    }

    private sealed class HeaderNetwork : HttpMessageHandler
    {
        public HttpRequestHeaders? Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Asked = request.Headers;
            return Task.FromResult(
                new HttpResponseMessage
                {
                    Content = new StringContent(
                        Bodies.Response(0, ""),
                        Encoding.UTF8,
                        "application/json"
                    ),
                }
            );
        }
    }
}
