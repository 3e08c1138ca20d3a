using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Mirror;

/// <summary>The start and the end of a mirror.</summary>
public sealed class StartTests(SampleMirror sample) : IClassFixture<SampleMirror>
{
    [Fact]
    public void It_serves_on_a_free_port_of_loopback_by_default()
    {
        Assert.Equal("127.0.0.1", sample.BaseUri.Host);
        Assert.NotEqual(0, sample.BaseUri.Port);
        Assert.EndsWith("/", sample.BaseUri.AbsoluteUri);
    }

    [Fact]
    public async Task It_serves_on_several_addresses()
    {
        await using var mirror = await sample.StartAsync(
            new MirrorOptions { Urls = "http://127.0.0.1:0;http://[::1]:0" }
        );
        using var client = new MirrorClient(mirror);
        Assert.Equal(200, await client.StatusAsync("info"));
    }

    public static TheoryData<MirrorOptions> WrongOptions =>
        [
            new MirrorOptions { Rate = 0 },
            new MirrorOptions { Latency = TimeSpan.FromMilliseconds(-1) },
            new MirrorOptions { Faults = [new MirrorFault { Status = 200, Fraction = 0.1 }] },
            new MirrorOptions { Faults = [new MirrorFault { Status = 503, Fraction = 1.1 }] },
            new MirrorOptions
            {
                Faults = [new MirrorFault { Status = 503, Fraction = double.NaN }],
            },
            new MirrorOptions
            {
                Faults =
                [
                    new MirrorFault { Status = 503, Fraction = 0.6 },
                    new MirrorFault { Status = 500, Fraction = 0.6 },
                ],
            },
            new MirrorOptions { Urls = "nonsense" },
            new MirrorOptions { Urls = "http://127.0.0.1:99999" },
            new MirrorOptions { Urls = "http://127.0.0.1:0/hgnc" },
        ];

    [Theory]
    [MemberData(nameof(WrongOptions), DisableDiscoveryEnumeration = true)]
    public async Task Options_that_cannot_be_are_refused(MirrorOptions options)
    {
        var error = await Assert.ThrowsAsync<HgncException>(() => sample.StartAsync(options));
        Assert.Equal(HgncErrorKind.BadInput, error.Kind);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_refused_by_name()
    {
        var taken = sample.BaseUri.GetLeftPart(UriPartial.Authority);
        var error = await Assert.ThrowsAsync<HgncException>(() =>
            sample.StartAsync(new MirrorOptions { Urls = taken })
        );
        Assert.Contains(taken, error.Message);
    }

    [Fact]
    public async Task Waiting_for_its_end_ends_with_the_token_and_it_serves_no_more()
    {
        await using var mirror = await sample.StartAsync(new MirrorOptions());
        using var client = new MirrorClient(mirror);
        Assert.Equal(200, await client.StatusAsync("info"));
        using var stop = new CancellationTokenSource();
        var end = mirror.WaitForShutdownAsync(stop.Token);
        await stop.CancelAsync();
        await end;
        await Assert.ThrowsAsync<HttpRequestException>(() => client.StatusAsync("info"));
    }
}
