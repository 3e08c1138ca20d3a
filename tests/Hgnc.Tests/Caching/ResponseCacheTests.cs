using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Caching;
using Hgnc.Rest;
using Xunit;

namespace Hgnc.Tests.Caching;

public class ResponseCacheTests
{
    private readonly VersionedService _service = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cached_response_is_not_requested_again()
    {
        var exchanges = new List<RestExchange>();
        var source = _service.Open(observe: exchanges.Add);

        var first = await FetchAsync(source);
        var second = await FetchAsync(source);

        Assert.Equal(["/fetch/symbol/BRAF"], _service.Requests());
        Assert.Equal(first, second);
        // A script that adds a member to a record must not find it on another one.
        Assert.NotSame(first, second);
        Assert.Equal([null, _service.Time.Now], exchanges.Select(exchange => exchange.CachedAt));
        Assert.EndsWith(
            "/fetch/symbol/BRAF was answered from the cache, by a response of 2026-03-02 01:00:00Z",
            exchanges[1].ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Equal_requests_at_the_same_time_share_one_response()
    {
        var arrived = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        _service.Instead = async (_, _) =>
        {
            arrived.TrySetResult();
            await answer.Task;
            return null;
        };
        var source = _service.Open();

        var all = Enumerable
            .Range(0, 20)
            .Select(_ => VersionedService.VersionAsync(source))
            .ToList();
        await arrived.Task;
        answer.SetResult();

        Assert.Equal(Enumerable.Repeat(1, 20), await Task.WhenAll(all));
        Assert.Single(_service.Requests());
    }

    [Fact]
    public async Task A_failure_reaches_all_that_wait_and_no_later_request()
    {
        var fail = new TaskCompletionSource();
        _service.Instead = async (_, _) =>
        {
            await fail.Task;
            return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        };
        var source = _service.Open();
        var both = new[] { FetchAsync(source), FetchAsync(source) };
        fail.SetResult();
        foreach (var one in both)
        {
            var error = await Assert.ThrowsAsync<HgncServiceException>(() => one);
            Assert.Equal(HgncErrorKind.Unavailable, error.Kind);
        }
        Assert.Single(_service.Requests());

        _service.Instead = null;
        Assert.Equal(1, await VersionedService.VersionAsync(source));
    }

    [Fact]
    public async Task If_the_first_caller_gives_up_the_next_one_sends_the_request()
    {
        var arrived = new TaskCompletionSource();
        _service.Instead = async (_, token) =>
        {
            _service.Instead = null;
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            return null;
        };
        var source = _service.Open();
        using var stop = new CancellationTokenSource();

        var first = VersionedService.VersionAsync(source, token: stop.Token);
        await arrived.Task;
        var second = VersionedService.VersionAsync(source, token: Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(1, await second);
        Assert.Equal(2, _service.Requests().Length);
    }

    [Fact]
    public async Task A_streamed_list_is_given_whole_to_every_caller()
    {
        _service.Records = 150;
        var source = _service.Open();

        var counts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => CountAsync(source)));

        Assert.Equal([150, 150, 150], counts);
        Assert.Equal(3, _service.Requests().Length);
    }

    [Fact]
    public async Task After_its_age_a_response_is_valid_as_long_as_the_data_are_the_same()
    {
        var source = _service.Open();
        await FetchAsync(source);
        _service.Time.Now += TimeSpan.FromHours(1);
        _service.Requests();

        await FetchAsync(source);
        await FetchAsync(source, "TP53");
        await FetchAsync(source);

        Assert.Equal(["/info", "/fetch/symbol/TP53"], _service.Requests());
    }

    [Fact]
    public async Task A_response_from_before_a_change_of_the_data_is_requested_again()
    {
        var source = _service.Open();
        Assert.Equal(1, await VersionedService.VersionAsync(source));
        _service.Time.Now += TimeSpan.FromMinutes(30);
        _service.Publish();

        _service.Time.Now += TimeSpan.FromMinutes(29);
        Assert.Equal(1, await VersionedService.VersionAsync(source));
        _service.Time.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(2, await VersionedService.VersionAsync(source));
    }

    [Fact]
    public async Task Data_that_were_put_back_are_other_data()
    {
        var before = _service.Modified;
        _service.Publish();
        _service.Time.Now += TimeSpan.FromHours(2);
        await FetchAsync(_service.Open());
        await _service.Open().GetInfoAsync(Token);
        _service.Requests();

        _service.Time.Now += TimeSpan.FromHours(2);
        _service.Modified = before;
        await FetchAsync(_service.Open());

        Assert.Equal(["/info", "/fetch/symbol/BRAF"], _service.Requests());
    }

    [Fact]
    public async Task A_response_from_soon_after_a_change_of_the_data_can_be_of_the_old_data()
    {
        _service.Modified = _service.Time.Now - TimeSpan.FromMinutes(30);
        await FetchAsync(_service.Open());
        _service.Time.Now += TimeSpan.FromHours(2);

        await FetchAsync(_service.Open());

        Assert.Equal(["/fetch/symbol/BRAF", "/info", "/fetch/symbol/BRAF"], _service.Requests());
    }

    [Fact]
    public async Task What_another_process_has_learnt_counts_for_the_next_caller()
    {
        var before = _service.Modified;
        var first = _service.Open();
        await first.GetInfoAsync(Token);
        _service.Time.Now += TimeSpan.FromHours(2);
        _service.Publish();
        var second = _service.Open();
        await second.GetInfoAsync(Token);
        Assert.Equal(2, await VersionedService.VersionAsync(second));

        _service.Time.Now += TimeSpan.FromHours(2);
        _service.PutBack(1, before);
        await first.GetInfoAsync(Token);

        Assert.Equal(1, await VersionedService.VersionAsync(_service.Open()));
    }

    [Fact]
    public async Task After_an_info_without_a_date_older_data_are_other_data()
    {
        var before = _service.Modified;
        _service.Publish();
        await _service.Open().GetInfoAsync(Token);
        _service.Time.Now += TimeSpan.FromHours(2);
        Assert.Equal(2, await VersionedService.VersionAsync(_service.Open()));
        _service.Modified = null;
        await _service.Open().GetInfoAsync(Token);

        _service.PutBack(1, before);
        await _service.Open().GetInfoAsync(Token);

        Assert.Equal(1, await VersionedService.VersionAsync(_service.Open()));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_makes_no_response_younger()
    {
        var source = _service.Open();
        Assert.Equal(1, await VersionedService.VersionAsync(source));
        _service.Time.Now -= TimeSpan.FromDays(365);
        _service.Publish();

        Assert.Equal(2, await VersionedService.VersionAsync(source));
    }

    [Fact]
    public async Task A_login_page_is_not_a_text_of_the_service()
    {
        _service.Instead = (_, _) =>
            Task.FromResult<HttpResponseMessage?>(
                new(HttpStatusCode.OK) { Content = new StringContent("<html>Log in</html>") }
            );
        var source = _service.Open();
        foreach (var format in new[] { RestFormat.Json, RestFormat.Xml })
        {
            var error = await Assert.ThrowsAsync<HgncServiceException>(() =>
                source.FetchRawAsync("symbol", "BRAF", format, Token)
            );
            Assert.Equal(HgncErrorKind.BadAnswer, error.Kind);
        }
        _service.Instead = null;

        var text = await source.FetchRawAsync("symbol", "BRAF", RestFormat.Json, Token);

        Assert.Contains("numFound", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nightly_script_requests_only_whether_the_data_have_changed()
    {
        await FetchAllAsync(_service.Open());
        Assert.Equal(50, _service.Requests().Length);

        foreach (var night in new[] { 1, 2 })
        {
            _service.Time.Now += TimeSpan.FromDays(1);
            await FetchAllAsync(_service.Open());
            Assert.Equal(["/info"], _service.Requests());
        }

        _service.Time.Now += TimeSpan.FromMinutes(59);
        await FetchAllAsync(_service.Open());
        Assert.Empty(_service.Requests());

        _service.Publish();
        _service.Time.Now += TimeSpan.FromDays(1);
        await FetchAllAsync(_service.Open());
        Assert.Equal(51, _service.Requests().Length);
    }

    [Fact]
    public async Task Scripts_that_start_together_request_the_date_once()
    {
        await FetchAllAsync(_service.Open());
        _service.Time.Now += TimeSpan.FromDays(1);
        _service.Requests();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => FetchAllAsync(_service.Open())));

        Assert.Equal(["/info"], _service.Requests());
    }

    [Fact]
    public async Task All_is_requested_from_a_service_that_does_not_describe_its_data()
    {
        _service.Modified = null;
        await FetchAllAsync(_service.Open());
        _service.Requests();

        await FetchAllAsync(_service.Open());

        Assert.Equal(51, _service.Requests().Length);
    }

    [Fact]
    public async Task If_info_fails_the_requests_themselves_are_sent()
    {
        await FetchAllAsync(_service.Open());
        _service.Requests();
        _service.Instead = (path, _) =>
            Task.FromResult(
                path == "/info" ? new HttpResponseMessage(HttpStatusCode.NotFound) : null
            );

        await FetchAllAsync(_service.Open());

        var requests = _service.Requests();
        Assert.Equal((51, 1), (requests.Length, requests.Count(path => path == "/info")));
    }

    [Fact]
    public async Task A_short_age_is_kept_without_asking_for_the_date_more_often()
    {
        var age = TimeSpan.FromMinutes(5);
        await FetchAsync(_service.Open(age));
        _service.Time.Now += TimeSpan.FromMinutes(6);
        await FetchAsync(_service.Open(age));
        _service.Time.Now += TimeSpan.FromMinutes(6);
        await FetchAsync(_service.Open(age));

        Assert.Equal(["/fetch/symbol/BRAF", "/info", "/fetch/symbol/BRAF"], _service.Requests());
    }

    [Fact]
    public async Task Without_an_age_each_request_is_sent()
    {
        var source = _service.Open(TimeSpan.Zero);

        await Task.WhenAll(FetchAsync(source), FetchAsync(source));
        await FetchAsync(source);

        Assert.Equal(3, _service.Requests().Length);
    }

    [Fact]
    public async Task A_mirror_that_got_other_data_of_the_same_day_says_so_in_its_header()
    {
        _service.Came = _service.Time.Now - TimeSpan.FromDays(1);
        await FetchAllAsync(_service.Open());
        _service.Time.Now += TimeSpan.FromHours(2);
        await FetchAllAsync(_service.Open());
        Assert.Equal(51, _service.Requests().Length);

        _service.Came = _service.Time.Now;
        _service.Time.Now += TimeSpan.FromHours(2);
        await FetchAllAsync(_service.Open());
        Assert.Equal(51, _service.Requests().Length);
    }

    [Fact]
    public async Task A_caller_that_wants_a_fresh_response_gets_it_and_others_have_it_from_then_on()
    {
        await FetchAsync(_service.Open());
        _service.Publish();
        var source = _service.Open(noCache: true);

        Assert.Equal(2, await VersionedService.VersionAsync(source));
        Assert.Equal(2, await VersionedService.VersionAsync(source));
        Assert.Equal(3, _service.Requests().Length);

        _service.Time.Now += TimeSpan.FromHours(2);
        await FetchAsync(_service.Open(noCache: true));
        Assert.Equal(2, await VersionedService.VersionAsync(_service.Open()));
        Assert.Equal(["/fetch/symbol/BRAF", "/info"], _service.Requests());
    }

    [Fact]
    public async Task Texts_of_both_formats_are_kept_apart()
    {
        var source = _service.Open();

        foreach (var format in new[] { RestFormat.Json, RestFormat.Xml, RestFormat.Json })
        {
            await source.FetchRawAsync("symbol", "BRAF", format, Token);
        }
        await FetchAsync(source);

        Assert.Equal(2, _service.Requests().Length);
    }

    [Fact]
    public async Task Services_with_different_addresses_have_separate_responses()
    {
        var other = new VersionedService();
        other.Publish();

        Assert.Equal(1, await VersionedService.VersionAsync(_service.Open()));
        Assert.Equal(2, await VersionedService.VersionAsync(other.Open()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(-1)]
    public async Task A_file_that_was_damaged_is_as_if_it_were_not_there(int place)
    {
        await FetchAsync(_service.Open());
        var path = Assert.Single(Directory.GetFiles(Folder(), "*.answer"));
        var bytes = await File.ReadAllBytesAsync(path, Token);
        bytes[place < 0 ? bytes.Length - 2 : place] ^= 0x20;
        await File.WriteAllBytesAsync(path, bytes, Token);
        _service.Requests();

        Assert.Equal(1, await VersionedService.VersionAsync(_service.Open()));
        Assert.Equal(["/fetch/symbol/BRAF"], _service.Requests());
    }

    [Fact]
    public async Task A_file_of_every_shorter_length_is_as_if_it_were_not_there()
    {
        await FetchAsync(_service.Open());
        var path = Assert.Single(Directory.GetFiles(Folder(), "*.answer"));
        var bytes = await File.ReadAllBytesAsync(path, Token);

        Assert.NotNull(CachedResponseFile.Read(bytes, "application/json /fetch/symbol/BRAF"));
        Assert.All(
            Enumerable.Range(0, bytes.Length),
            length =>
                Assert.Null(
                    CachedResponseFile.Read(bytes[..length], "application/json /fetch/symbol/BRAF")
                )
        );
        Assert.Null(CachedResponseFile.Read(bytes, "application/json /fetch/symbol/TP53"));
    }

    [Fact]
    public async Task A_broken_response_is_not_cached()
    {
        _service.Instead = (_, _) =>
            Task.FromResult<HttpResponseMessage?>(
                new(HttpStatusCode.OK) { Content = new StringContent("<html>Log in</html>") }
            );
        await Assert.ThrowsAsync<HgncServiceException>(() => FetchAsync(_service.Open()));
        _service.Instead = null;

        Assert.Equal(1, await VersionedService.VersionAsync(_service.Open()));
    }

    // Whatever the order in which time passes, data change and processes begin, a response was correct at most an hour ago.
    [Fact]
    public async Task No_response_is_older_than_its_age()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var ended = new List<DateTimeOffset>();
        var source = _service.Open();
        var asked = 0;
        for (var step = 0; step < 3000; step++)
        {
            switch (random.Next(10))
            {
                case 0:
                    ended.Add(_service.Time.Now);
                    _service.Publish();
                    break;
                case 1:
                    source = _service.Open(noCache: random.Next(4) == 0);
                    break;
                case 2 or 3 or 4:
                    _service.Time.Now += TimeSpan.FromMinutes(random.Next(50));
                    break;
                default:
                    var version = await VersionedService.VersionAsync(
                        source,
                        "GENE" + random.Next(3),
                        Token
                    );
                    asked++;
                    Assert.True(
                        version == _service.Version
                            || _service.Time.Now - ended[version - 1] < TimeSpan.FromHours(1),
                        $"Step {step} of seed {seed}"
                    );
                    break;
            }
        }
        var sent = _service.Requests().Count(path => path != "/info");
        Assert.InRange(sent, 1, asked * 3 / 4);
    }

    private string Folder() =>
        Assert.Single(
            Directory.GetDirectories(ServiceFolder.FindParent(), _service.BaseUri.Host + "-*")
        );

    private static Task FetchAllAsync(RestSource source) =>
        Task.WhenAll(Enumerable.Range(0, 50).Select(i => FetchAsync(source, "GENE" + i)));

    private static async Task<HgncGene> FetchAsync(RestSource source, string symbol = "BRAF")
    {
        await using var answer = await source.FetchAsync("symbol", symbol, Token);
        return Assert.Single(await answer.ToListAsync(Token));
    }

    private static async Task<int> CountAsync(RestSource source)
    {
        await using var answer = await source.FetchAsync("symbol", "BRAF", Token);
        return await answer.CountAsync(Token);
    }
}
