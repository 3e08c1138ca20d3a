using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Hgnc.Rest;
using Hgnc.Tests.Support;
using Hgnc.Throttling;
using Xunit;

namespace Hgnc.Tests.Faults;

[Collection(Alone.Name)]
public class EndlessResponseTests
{
    // Long records reach the limit with a smaller number of them.
    private static readonly string LongSymbol = new('X', 10_000);

    [Fact]
    public async Task Records_without_an_end_are_refused_at_a_limit_and_never_all_in_memory()
    {
        var piece = Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat(FaultExchange.Record(LongSymbol) + ",", 20))
        );
        await using var server = new RawServer(
            async (_, stream, token) =>
            {
                await stream.WriteAsync(
                    Encoding.UTF8.GetBytes(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"
                            + FaultExchange.Response(1_000_000_000)[..^3]
                    ),
                    token
                );
                while (true)
                {
                    await stream.WriteAsync(piece, token);
                }
            }
        );
        var source = new RestSource(
            new RestOptions { BaseUri = server.BaseUri, CacheAge = TimeSpan.Zero },
            new ConcurrencyOnlyLimiter()
        );
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (came, most) = (0L, 0L);

        var error = await Assert.ThrowsAsync<HgncServiceException>(async () =>
        {
            await using var response = await source.FetchAsync("status", "Approved");
            await foreach (var _ in response)
            {
                if (++came % 10_000 == 0)
                {
                    most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
                }
            }
        });

        Assert.Equal(HgncErrorKind.BadAnswer, error.Kind);
        Assert.Contains("maximum of 512 MB", error.Message, StringComparison.Ordinal);
        Assert.True(came > 50_000, "It is refused at the limit and not before.");
        Assert.True(most < 64 * 1024 * 1024, $"{most} bytes were in memory at once.");
    }
}
