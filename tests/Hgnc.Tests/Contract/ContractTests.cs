using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Contract;
using Hgnc.Mirror;
using Hgnc.Rest;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Contract;

/// <summary>The contract, as <c>hgnc check</c> checks it, with the mirror.</summary>
public sealed class ContractTests(SampleMirror sample, RealCopy real)
    : IClassFixture<SampleMirror>,
        IClassFixture<RealCopy>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_mirror_of_the_samples_keeps_the_contract() =>
        AssertKept(await CheckAsync(sample.BaseUri));

    [Fact]
    public async Task The_mirror_of_the_real_records_keeps_the_contract()
    {
        await using var mirror = await HgncMirror.StartAsync(
            await real.GetSourceAsync(),
            new MirrorOptions(),
            Token
        );
        AssertKept(await CheckAsync(mirror.BaseUri));
    }

    [Fact]
    public void All_of_it_takes_less_than_a_minute() =>
        Assert.InRange(ServiceContract.Cases.Count, 30, 55);

    [Theory]
    [InlineData(
        "fetch/symbol/brca1",
        "\"docs\":[",
        "\"docs\":[{\"hgnc_id\":\"HGNC:0\",\"symbol\":\"X\"},",
        "first record"
    )]
    [InlineData("fetch/symbol/brca1", "\"numFound\":1", "\"numFound\":2", "numFound")]
    [InlineData("search/A1BG", ",\"numFoundExact\":true", "", "response")]
    [InlineData("search/A1BG", "\"score\":", "\"rank\":1,\"score\":", "record")]
    [InlineData("info", "\"mirbase\",", "", "fields")]
    [InlineData("fetch/symbol/NOSUCHGENE1", "\"start\":0", "\"start\":\"0\"", "response")]
    public async Task Differences_are_reported(
        string target,
        string text,
        string other,
        string fact
    )
    {
        await using var server = Changing(target, text, other);

        var result = (await CheckAsync(server.BaseUri)).First(result =>
            result.Case.Target == target
        );

        Assert.Contains(
            result.Differences,
            difference => difference.StartsWith(fact, System.StringComparison.Ordinal)
        );
    }

    private static void AssertKept(IReadOnlyCollection<ContractResult> results)
    {
        Assert.Equal(ServiceContract.Cases, results.Select(result => result.Case));
        Assert.Empty(
            results
                .Where(result => result.Differences.Count > 0)
                .Select(result =>
                    $"{result.Case}: {string.Join("; ", result.Differences)} ({result.Observed})"
                )
        );
        Assert.All(results, result => Assert.NotEqual("", result.Observed));
    }

    private static async Task<List<ContractResult>> CheckAsync(System.Uri server) =>
        await ContractCheck
            .RunAsync(new RestOptions { BaseUri = server }, System.TimeSpan.Zero, Token)
            .ToListAsync(Token);

    // The mirror, except for one text in the JSON of one response.
    private RawServer Changing(string target, string text, string other)
    {
        RawServer? server = null;
        server = new RawServer(
            async (number, stream, token) =>
            {
                var head = server!.Head(number);
                var asked = head.Split(' ')[1];
                var isJson = head.Contains(
                    "Accept: application/json\r\n",
                    System.StringComparison.Ordinal
                );
                using var response = await sample.Client.SendAsync(
                    asked,
                    isJson ? "application/json" : "text/xml"
                );
                var body = await response.Content.ReadAsStringAsync(token);
                if (asked == "/" + target && isJson)
                {
                    body = body.Replace(text, other);
                }
                await stream.WriteAsync(
                    Encoding.UTF8.GetBytes(
                        RawServer.Response(
                            (int)response.StatusCode,
                            body,
                            $"Content-Type: {response.Content.Headers.ContentType}"
                        )
                    ),
                    token
                );
            }
        );
        return server;
    }
}
