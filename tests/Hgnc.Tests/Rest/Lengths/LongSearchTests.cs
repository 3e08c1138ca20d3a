using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Caching;
using Hgnc.Resolution;
using Hgnc.Rest;
using Hgnc.Rest.Lengths;
using Hgnc.Tests.Support;
using Hgnc.Throttling;
using Xunit;

namespace Hgnc.Tests.Rest.Lengths;

/// <summary>Searches for many symbols with servers that do not accept every length.</summary>
public sealed class LongSearchTests(Front front) : IClassFixture<Front>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> Manners() =>
        [
            .. from how in new[]
            {
                "400",
                "404",
                "413",
                "414",
                "431",
                "500",
                "502",
                "503",
                "close",
                "page",
            }
            from maxLength in new[] { 400, 1000, 3000, 5000 }
            select (how, maxLength),
        ];

    [Theory]
    [MemberData(nameof(Manners))]
    public async Task All_rows_come_from_any_server_with_a_limit_for_long_addresses(
        string how,
        int maxLength
    )
    {
        await using var server = front.Start(how, maxLength);
        var source = Open(server);

        Assert.Equal(
            Front.Symbols.Take(600),
            await FindAsync(source, [.. Front.Symbols.Take(600)])
        );

        // 600 symbols have about 11,000 characters. A length that is too long costs a few requests, but not again for each batch.
        Assert.InRange(server.Requests.Count, 1, (11_500 / maxLength * 2) + 16);
    }

    [Theory]
    [InlineData("414", 3000)]
    [InlineData("close", 3000)]
    [InlineData("502", 2500)]
    public async Task The_learned_limit_counts_for_the_next_process(string how, int maxLength)
    {
        await using var server = front.Start(how, maxLength);
        await FindAsync(Open(server, keeps: true), [.. Front.Symbols.Take(500)]);
        var before = server.Requests.Count;

        await FindAsync(Open(server, keeps: true), [.. Front.Symbols.Skip(500)]);

        var second = server.Requests.Skip(before).ToList();
        // At most one more request tests whether the limit is slightly higher.
        Assert.InRange(second.Count(head => head.Split(' ')[1].Length - 1 > maxLength), 0, 1);
        Assert.InRange(second.Count, 1, (9_500 / maxLength) + 5);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("""{"works":1}""")]
    [InlineData("""{"works":4000,"fails":3000,"noted":"2026-01-01T00:00:00+00:00"}""")]
    [InlineData("""{"works":-1,"fails":null,"noted":"2026-01-01T00:00:00+00:00"}""")]
    [InlineData("""{"works":999999,"fails":null,"noted":"2026-01-01T00:00:00+00:00"}""")]
    [InlineData("""{"works":99999999999,"fails":null,"noted":"2026-01-01T00:00:00+00:00"}""")]
    [InlineData("""{"works":2000,"fails":null,"noted":"yesterday"}""")]
    public async Task A_damaged_file_is_ignored(string content)
    {
        await using var server = front.Start("414", 3000);
        var path = new ServiceFolder(
            ServiceFolder.FindParent,
            server.BaseUri,
            TimeProvider.System
        ).PathOf(ServiceFolder.LengthsName)!;
        await File.WriteAllTextAsync(path, content, Token);

        Assert.Equal(Front.Symbols, await FindAsync(Open(server, keeps: true), [.. Front.Symbols]));
        Assert.NotNull(LengthBounds.Parse(await File.ReadAllBytesAsync(path, Token)));
    }

    [Fact]
    public async Task The_first_request_is_as_long_as_is_known_to_work_and_the_next_ones_grow()
    {
        await using var server = front.Start(_ => null);

        var source = Open(server);

        await FindAsync(source, [.. Front.Symbols]);
        var first = Lengths();
        await FindAsync(source, [.. Front.Symbols.Reverse()]);

        Assert.InRange(first[0], 1, LengthBounds.KnownToWork);
        // The last request is shorter, and can arrive before a longer one that was sent earlier.
        var longest = 2000;
        foreach (var length in first)
        {
            Assert.InRange(length, 1, 2 * longest);
            longest = Math.Max(longest, length);
        }
        // 18,000 characters.
        Assert.InRange(first.Count, 3, 6);
        // Requests that were sent before the first response are not longer than the first, but later ones are.
        Assert.InRange(Lengths().Max(), 5000, LengthBounds.MaxAddressLength);

        List<int> Lengths() => [.. server.Requests.Select(head => head.Split(' ')[1].Length - 1)];
    }

    [Fact]
    public async Task Batches_of_a_hundred_cost_a_request_each_also_at_first()
    {
        await using var server = front.Start(_ => null);
        var source = Open(server);

        var found = await Task.WhenAll(
            Front.Symbols.Chunk(100).Select(batch => FindAsync(source, batch))
        );

        Assert.Equal(Front.Symbols, found.SelectMany(batch => batch));
        Assert.Equal(10, server.Requests.Count);
    }

    [Fact]
    public async Task Resolving_gives_every_symbol_behind_a_server_that_closes_connections()
    {
        await using var server = front.Start("close", 3000);
        var outcomes = await new SymbolResolver(Open(server)).ResolveAsync(
            [.. Front.Symbols.Take(500).Select(symbol => new SymbolInput { Text = symbol })],
            Token
        );

        Assert.All(
            outcomes,
            outcome => Assert.Equal(HgncMatchType.Approved, outcome.Resolution!.MatchType)
        );
        // 42,000 characters: 14 requests if everything were known from the beginning.
        Assert.InRange(server.Requests.Count, 14, 40);
    }

    [Theory]
    [InlineData("close")]
    [InlineData("502")]
    [InlineData("500")]
    public async Task A_server_that_does_not_respond_gets_few_requests(string how)
    {
        await using var server = front.Start(_ => Front.Refusal(how));
        var source = Open(server);

        var failures = await Task.WhenAll(
            Front
                .Symbols.Chunk(100)
                .Select(async batch => await Record.ExceptionAsync(() => FindAsync(source, batch)))
        );

        Assert.All(failures, failure => Assert.IsType<HgncServiceException>(failure));
        // After ten failures in a row, no request is sent until the pause is over, which passes quickly with this clock. A 500 shows that the server
        // is running, so each symbol is requested alone.
        Assert.InRange(server.Requests.Count, 1, how == "500" ? 1200 : 25);
    }

    [Fact]
    public async Task One_symbol_that_the_service_cannot_read_fails_alone_with_few_requests()
    {
        await using var server = front.Start(target =>
            target.Contains("GENE321", StringComparison.Ordinal) ? Front.Refusal("400") : null
        );
        var source = Open(server);
        var search = new SymbolSearch(Front.Symbols, onlyApproved: true, []);

        await Assert.ThrowsAsync<HgncServiceException>(() =>
            search.FindAsync("GENE321", source, Token)
        );
        foreach (var symbol in Front.Symbols.Where(symbol => symbol != "GENE321"))
        {
            Assert.Single(await search.FindAsync(symbol, source, Token));
        }
        Assert.InRange(server.Requests.Count, 1, 60);
    }

    [Theory]
    [InlineData("400")]
    [InlineData("404")]
    public async Task Aliases_with_slashes_do_not_cost_their_neighbours(string how)
    {
        await using var server = front.Start(target =>
            target.Contains("%2F", StringComparison.OrdinalIgnoreCase) ? Front.Refusal(how) : null
        );
        var source = Open(server);
        var text =
            "symbol:"
            + string.Join(" OR symbol:", Front.Symbols.Take(100))
            + " OR alias_symbol:\"A/700\" OR alias_symbol:\"A/800\"";

        await using var response = await source.SearchAsync(HgncQuery.Parse(text), Token);
        var symbols = (await response.ToListAsync(Token)).Select(hit => hit.Symbol);

        Assert.Equal(
            [.. Front.Symbols.Take(100), "GENE700", "GENE800"],
            symbols.Order(StringComparer.Ordinal)
        );
        // The whole query, the part without slashes, and for each slash a search and a record.
        Assert.InRange(server.Requests.Count, 1, 8);
        Assert.All(await response.ToListAsync(Token), hit => Assert.Equal(text, hit.Query));
    }

    private static RestSource Open(RawServer server, bool keeps = false) =>
        new(
            new RestOptions
            {
                BaseUri = server.BaseUri,
                CacheAge = keeps ? TimeSpan.FromHours(1) : TimeSpan.Zero,
                Time = new FastTime(),
            },
            new ConcurrencyOnlyLimiter()
        );

    private static async Task<List<string>> FindAsync(
        RestSource source,
        IReadOnlyList<string> symbols
    )
    {
        var search = new SymbolSearch(symbols, onlyApproved: true, []);
        var found = new List<string>();
        foreach (var symbol in symbols)
        {
            found.AddRange(
                (await search.FindAsync(symbol, source, Token)).Select(hit => hit.Symbol)
            );
        }
        return found;
    }
}
