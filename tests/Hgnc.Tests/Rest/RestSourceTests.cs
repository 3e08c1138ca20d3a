using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Rest;
using Hgnc.Tests.Support;
using Hgnc.Throttling;
using Xunit;

namespace Hgnc.Tests.Rest;

public class RestSourceTests
{
    private const string Braf = """{"hgnc_id":"HGNC:1097","symbol":"BRAF"}""";

    private static readonly string Found = RawServer.Json(Bodies.Response(1, Braf));

    private readonly List<RestExchange> _exchanges = [];

    [Fact]
    public async Task A_request_names_the_client_and_the_format()
    {
        await using var server = RawServer.Giving(Found);

        var gene = Assert.Single(
            await FetchAsync(server, new SkippingTime(TimeSpan.FromSeconds(30)))
        );

        Assert.Equal("BRAF", gene.Symbol);
        var head = Assert.Single(server.Requests);
        Assert.StartsWith("GET /fetch/symbol/BRAF HTTP/1.1", head, StringComparison.Ordinal);
        Assert.Contains("Accept: application/json", head, StringComparison.Ordinal);
        Assert.Contains("User-Agent: HgncPS/", head, StringComparison.Ordinal);
        Assert.Contains("gzip", head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, HgncErrorKind.BadRequest, 1)]
    [InlineData(403, HgncErrorKind.Blocked, 1)]
    [InlineData(404, HgncErrorKind.UnknownRequest, 1)]
    [InlineData(415, HgncErrorKind.UnsupportedFormat, 1)]
    [InlineData(418, HgncErrorKind.UnexpectedStatus, 1)]
    [InlineData(301, HgncErrorKind.UnexpectedStatus, 1)]
    [InlineData(429, HgncErrorKind.TooManyRequests, 4)]
    [InlineData(500, HgncErrorKind.ServiceError, 2)]
    [InlineData(502, HgncErrorKind.Unavailable, 4)]
    [InlineData(503, HgncErrorKind.Unavailable, 4)]
    [InlineData(504, HgncErrorKind.Unavailable, 4)]
    [InlineData(507, HgncErrorKind.UnexpectedStatus, 4)]
    public async Task Every_status_has_its_error_and_its_number_of_attempts(
        int status,
        HgncErrorKind kind,
        int attempts
    )
    {
        await using var server = RawServer.Giving(RawServer.Response(status, "no"));

        var error = await Assert.ThrowsAsync<HgncServiceException>(() => FetchAsync(server));

        Assert.Equal((kind, status), (error.Kind, (int)error.Status!));
        Assert.Equal(attempts, server.Requests.Count);
        Assert.Contains("/fetch/symbol/BRAF", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Advice);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Temporary_failures_are_retried(int status)
    {
        await using var server = RawServer.Giving(RawServer.Response(status, "no"), Found);

        Assert.Single(await FetchAsync(server));

        Assert.Equal([1, 2], _exchanges.Select(exchange => exchange.Attempt));
        Assert.Equal(
            [(HttpStatusCode)status, HttpStatusCode.OK],
            _exchanges.Select(exchange => exchange.Status!.Value)
        );
    }

    [Fact]
    public async Task A_500_between_other_failures_is_retried_once()
    {
        await using var server = RawServer.Giving(
            RawServer.Response(503, ""),
            RawServer.Response(500, ""),
            RawServer.Response(503, ""),
            Found
        );

        Assert.Single(await FetchAsync(server));
    }

    [Theory]
    [InlineData("17", 17)]
    [InlineData("Thu, 01 Jan 2026 00:00:20 GMT", 20)]
    public async Task The_wait_that_the_service_requests_is_kept(string retryAfter, int seconds)
    {
        await using var server = RawServer.Giving(
            RawServer.Response(503, "", "Retry-After: " + retryAfter),
            Found
        );
        var time = new SkippingTime(TimeSpan.FromSeconds(30));

        await FetchAsync(server, time);

        Assert.Equal(TimeSpan.FromSeconds(seconds), time.Waited);
    }

    [Fact]
    public async Task A_wait_of_an_hour_is_reported_at_once()
    {
        await using var server = RawServer.Giving(
            RawServer.Response(503, "", "Retry-After: 3600"),
            Found
        );

        var error = await Assert.ThrowsAsync<HgncServiceException>(() => FetchAsync(server));

        Assert.Equal(TimeSpan.FromHours(1), error.RetryAfter);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_refused_connection_is_retried_and_then_reported()
    {
        var server = RawServer.Giving(Found);
        var source = Source(server.BaseUri);
        await server.DisposeAsync();

        var error = await Assert.ThrowsAsync<HgncServiceException>(() => source.GetInfoAsync());

        Assert.Equal(HgncErrorKind.Connection, error.Kind);
        Assert.Contains("refuses the connection", error.Message, StringComparison.Ordinal);
        Assert.Equal(4, _exchanges.Count);
    }

    [Fact]
    public async Task A_connection_that_breaks_before_the_response_is_retried()
    {
        await using var server = RawServer.Giving("", Found);

        Assert.Single(await FetchAsync(server));
    }

    [Fact]
    public async Task A_response_that_breaks_off_is_retried()
    {
        await using var server = RawServer.Giving(Found[..^20], Found);

        Assert.Single(await FetchAsync(server));
    }

    [Fact]
    public async Task A_silent_service_times_out()
    {
        await using var server = new RawServer(
            (_, _, token) => Task.Delay(Timeout.Infinite, token)
        );
        var time = new SkippingTime(TimeSpan.FromMinutes(1));

        var error = await Assert.ThrowsAsync<HgncServiceException>(() =>
            FetchAsync(server.BaseUri, time, TimeSpan.FromSeconds(50))
        );

        Assert.Equal(HgncErrorKind.Timeout, error.Kind);
        Assert.Contains("within 50 seconds", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_in_place_of_a_response_is_reported_at_once()
    {
        await using var server = RawServer.Giving(
            RawServer.Response(200, "<html>Log in</html>", "Content-Type: text/html")
        );

        var error = await Assert.ThrowsAsync<HgncServiceException>(() => FetchAsync(server));

        Assert.Equal(HgncErrorKind.BadAnswer, error.Kind);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_first_record_of_a_long_response_is_returned_before_the_rest_arrives()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var body = Bodies.Response(101, [.. Enumerable.Repeat(Braf, 101)]);
        var half = body.IndexOf(Braf, StringComparison.Ordinal) + Braf.Length + 1;
        await using var server = new RawServer(
            async (_, stream, token) =>
            {
                await stream.WriteAsync(
                    Encoding.UTF8.GetBytes(RawServer.Json(body)[..^(body.Length - half)]),
                    token
                );
                await gate.Task.WaitAsync(token);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(body[half..]), token);
            }
        );

        await using var response = await Source(server.BaseUri).FetchAsync("status", "Approved");
        var count = 0;
        await foreach (var gene in response)
        {
            Assert.Equal("BRAF", gene.Symbol);
            count++;
            // Only now may the server continue: if the record had waited for the rest, it would never come.
            gate.TrySetResult();
        }

        Assert.Equal((101, 101), (response.Found, count));
    }

    [Fact]
    public async Task A_long_response_that_breaks_off_is_an_error_after_its_records()
    {
        var whole = RawServer.Json(Bodies.Response(101, [.. Enumerable.Repeat(Braf, 101)]));
        await using var server = RawServer.Giving(whole[..^200]);

        await using var response = await Source(server.BaseUri).FetchAsync("status", "Approved");
        var count = 0;
        var error = await Assert.ThrowsAsync<HgncServiceException>(async () =>
        {
            await foreach (var gene in response)
            {
                count += gene.Symbol == "BRAF" ? 1 : 0;
            }
        });

        Assert.True(
            error.Kind is HgncErrorKind.Connection or HgncErrorKind.IncompleteAnswer,
            error.Message
        );
        Assert.InRange(count, 1, 100);
        Assert.Contains("/fetch/status/Approved", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_block_stops_everything_and_nothing_more_is_sent_for_a_minute()
    {
        await using var server = RawServer.Giving(RawServer.Response(403, "blocked"), Found);
        var time = new SkippingTime(TimeSpan.FromSeconds(30));
        var source = Source(server.BaseUri, time);

        var first = await Assert.ThrowsAsync<HgncServiceException>(() =>
            source.FetchAsync("symbol", "BRAF")
        );
        var second = await Assert.ThrowsAsync<HgncServiceException>(() =>
            source.FetchAsync("symbol", "TP53")
        );

        Assert.Equal(HgncErrorKind.Blocked, first.Kind);
        Assert.Contains("blocked", first.Message, StringComparison.Ordinal);
        Assert.Same(first, second);
        Assert.Single(server.Requests);

        await Task.Delay(TimeSpan.FromSeconds(30), time);
        await Task.Delay(TimeSpan.FromSeconds(30), time);
        await using var response = await source.FetchAsync("symbol", "BRAF");
        Assert.Equal(1, response.Found);
    }

    [Fact]
    public async Task A_block_cancels_what_is_under_way()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new RawServer(
            async (number, stream, token) =>
            {
                if (number == 1)
                {
                    reached.SetResult();
                    await Task.Delay(Timeout.Infinite, token);
                }
                await stream.WriteAsync(
                    Encoding.UTF8.GetBytes(RawServer.Response(403, "blocked")),
                    token
                );
            }
        );
        var source = Source(server.BaseUri);

        var waiting = source.FetchAsync("symbol", "BRAF");
        await reached.Task;
        await Assert.ThrowsAsync<HgncServiceException>(() => source.FetchAsync("symbol", "TP53"));

        var error = await Assert.ThrowsAsync<HgncServiceException>(() => waiting);
        Assert.Equal(HgncErrorKind.Blocked, error.Kind);
    }

    [Fact]
    public async Task A_block_ends_a_streamed_response_with_its_own_error()
    {
        var body = Bodies.Response(101, [.. Enumerable.Repeat(Braf, 101)]);
        await using var server = new RawServer(
            async (number, stream, token) =>
            {
                if (number == 1)
                {
                    await stream.WriteAsync(
                        Encoding.UTF8.GetBytes(RawServer.Json(body)[..^500]),
                        token
                    );
                    await Task.Delay(Timeout.Infinite, token);
                }
                await stream.WriteAsync(
                    Encoding.UTF8.GetBytes(RawServer.Response(403, "blocked")),
                    token
                );
            }
        );
        var source = Source(server.BaseUri);

        await using var response = await source.FetchAsync("status", "Approved");
        await Assert.ThrowsAsync<HgncServiceException>(() => source.FetchAsync("symbol", "TP53"));
        var error = await Assert.ThrowsAsync<HgncServiceException>(async () =>
        {
            await foreach (var gene in response)
            {
                Assert.Equal("BRAF", gene.Symbol);
            }
        });

        Assert.Equal(HgncErrorKind.Blocked, error.Kind);
    }

    [Fact]
    public async Task A_block_ends_the_wait_for_another_attempt()
    {
        var failed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new RawServer(
            async (number, stream, token) =>
            {
                var response =
                    number == 1
                        ? RawServer.Response(503, "", "Retry-After: 100")
                        : RawServer.Response(403, "blocked");
                await stream.WriteAsync(Encoding.UTF8.GetBytes(response), token);
            }
        );
        // This clock's patience is shorter than the wait, which would never end.
        var source = new RestSource(
            new RestOptions
            {
                BaseUri = server.BaseUri,
                Time = new SkippingTime(TimeSpan.FromSeconds(30)),
            },
            new ConcurrencyOnlyLimiter(),
            exchange =>
            {
                if (exchange.Status == HttpStatusCode.ServiceUnavailable)
                {
                    failed.TrySetResult();
                }
            }
        );

        var waiting = source.FetchAsync("symbol", "BRAF");
        await failed.Task;
        await Assert.ThrowsAsync<HgncServiceException>(() => source.FetchAsync("symbol", "TP53"));

        var error = await Assert.ThrowsAsync<HgncServiceException>(() => waiting);
        Assert.Equal(HgncErrorKind.Blocked, error.Kind);
    }

    [Theory]
    [InlineData("""{"numDoc":"x"}""")]
    [InlineData("""{"numDoc":1,"responseHeader":{"QTime":"5"}}""")]
    [InlineData("""{"numDoc":1,"responseHeader":{"QTime":9223372036854775807}}""")]
    [InlineData("[1]")]
    [InlineData("no JSON")]
    public async Task Info_of_another_shape_is_reported(string body)
    {
        await using var server = RawServer.Giving(RawServer.Json(body));

        var error = await Assert.ThrowsAsync<HgncServiceException>(() =>
            Source(server.BaseUri).GetInfoAsync()
        );

        Assert.Equal(HgncErrorKind.BadAnswer, error.Kind);
    }

    [Fact]
    public async Task Info_is_requested_once_for_many_callers()
    {
        await using var server = RawServer.Giving(
            RawServer.Json("""{"numDoc":1,"searchableFields":["symbol"],"storedFields":[]}""")
        );
        var source = Source(server.BaseUri);

        var errors = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ =>
                    Assert.ThrowsAsync<HgncQueryException>(() =>
                        source.SearchAsync(HgncQuery.Parse("no_field:x"))
                    )
                )
        );

        Assert.Equal(20, errors.Length);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_cancelled_request_is_cancelled()
    {
        await using var server = new RawServer(
            (_, _, token) => Task.Delay(Timeout.Infinite, token)
        );
        using var cancel = new CancellationTokenSource();

        var waiting = Source(server.BaseUri).FetchAsync("symbol", "BRAF", cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Info_is_read_with_each_field_once()
    {
        await using var server = RawServer.Giving(
            RawServer.Json(
                """{"lastModified":"2024-11-12T13:14:30.758Z","numDoc":45613,"responseHeader":{"QTime":3,"status":0},"searchableFields":["name","symbol"],"storedFields":["prev_name","location","prev_name"]}"""
            )
        );

        var info = await Source(server.BaseUri).GetInfoAsync();

        Assert.Equal(
            new DateTime(2024, 11, 12, 13, 14, 30, 758, DateTimeKind.Utc),
            info.LastModified
        );
        Assert.Equal(45613, info.DocumentCount);
        Assert.Equal(["name", "symbol"], info.SearchableFields);
        Assert.Equal(["prev_name", "location"], info.StoredFields);
        Assert.Equal(TimeSpan.FromMilliseconds(3), info.QueryTime);
    }

    [Fact]
    public async Task An_unknown_field_is_looked_up_in_info_once_and_refused_with_its_position()
    {
        await using var server = RawServer.Giving(
            RawServer.Json(
                """{"numDoc":1,"searchableFields":["symbol","brand_new"],"storedFields":[]}"""
            ),
            RawServer.Json(Bodies.Response(0))
        );
        var source = Source(server.BaseUri);

        await using (await source.SearchAsync(HgncQuery.Parse("brand_new:x"))) { }
        var error = await Assert.ThrowsAsync<HgncQueryException>(() =>
            source.SearchAsync(HgncQuery.Parse("BRAF AND symbl:x"))
        );
        var other = await Assert.ThrowsAsync<HgncException>(() => source.FetchAsync("symbl", "x"));

        Assert.Equal((9, 5), (error.Position, error.Length));
        Assert.Contains("symbol", error.Advice, StringComparison.Ordinal);
        Assert.Contains("colon", error.Advice, StringComparison.Ordinal);
        Assert.Equal(HgncErrorKind.BadInput, other.Kind);
        Assert.Equal("HGNC has no field 'symbl'.", other.Message);
        Assert.Equal("Did you mean symbol?", other.Advice);
        Assert.Equal(["info", "search"], server.Requests.Select(head => head.Split('/', ' ')[2]));
    }

    [Fact]
    public async Task A_hit_has_its_score_and_its_query()
    {
        await using var server = RawServer.Giving(
            RawServer.Json(
                """{"responseHeader":{"status":0,"QTime":1},"response":{"numFound":1,"start":0,"maxScore":4.69,"docs":[{"symbol":"BRCA1","hgnc_id":"HGNC:1100","score":4.692048}]}}"""
            )
        );

        await using var response = await Source(server.BaseUri)
            .SearchAsync(HgncQuery.Parse("symbol:BRCA1"));
        var hits = new List<HgncHit>();
        await foreach (var hit in response)
        {
            hits.Add(hit);
        }

        Assert.Equal(4.69, response.MaxScore);
        var expected = new HgncHit
        {
            HgncId = "HGNC:1100",
            Symbol = "BRCA1",
            Score = 4.692048,
            Query = "symbol:BRCA1",
        };
        Assert.Equal(expected, Assert.Single(hits));
    }

    [Fact]
    public async Task The_text_of_the_service_is_available()
    {
        const string Text = """<response><result name="response" numFound="0"/></response>""";
        await using var server = RawServer.Giving(
            RawServer.Response(200, Text, "Content-Type: text/xml")
        );

        var text = await Source(server.BaseUri).FetchRawAsync("symbol", "BRAF", RestFormat.Xml);

        Assert.Equal(Text, text);
        Assert.Contains(
            "Accept: text/xml",
            Assert.Single(server.Requests),
            StringComparison.Ordinal
        );
    }

    private Task<List<HgncGene>> FetchAsync(RawServer server, SkippingTime? time = null) =>
        FetchAsync(
            server.BaseUri,
            time ?? new SkippingTime(TimeSpan.FromSeconds(30)),
            TimeSpan.FromMinutes(1)
        );

    private async Task<List<HgncGene>> FetchAsync(Uri uri, SkippingTime time, TimeSpan timeout)
    {
        await using var response = await Source(uri, time, timeout).FetchAsync("symbol", "BRAF");
        var genes = new List<HgncGene>();
        await foreach (var gene in response)
        {
            genes.Add(gene);
        }
        return genes;
    }

    private RestSource Source(Uri uri, SkippingTime? time = null, TimeSpan? timeout = null) =>
        new(
            new RestOptions
            {
                BaseUri = uri,
                Time = time ?? new SkippingTime(TimeSpan.FromSeconds(30)),
                Timeout = timeout ?? TimeSpan.FromMinutes(1),
                // This test checks the requests on the wire.
                CacheAge = TimeSpan.Zero,
            },
            new ConcurrencyOnlyLimiter(),
            Observe
        );

    private void Observe(RestExchange exchange)
    {
        lock (_exchanges)
        {
            _exchanges.Add(exchange);
        }
    }
}
