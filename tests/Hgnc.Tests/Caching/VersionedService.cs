using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Rest;
using Hgnc.Tests.Support;
using Hgnc.Throttling;

namespace Hgnc.Tests.Caching;

/// <summary>
/// A service whose data change when a test says so: each record's name tells of which version it is. It stands under the real HTTP
/// client, in the place of the network, so that a test sees each request and the calendar is the test's.
/// </summary>
internal sealed class VersionedService
{
    private static int s_count;
    private readonly ConcurrentQueue<string> _requests = new();

    // Each its own address, so that none finds the answers of another on the disk.
    public Uri BaseUri { get; } =
        new($"https://service-{Interlocked.Increment(ref s_count)}.test/");

    public CalendarTime Time { get; } = new();

    public int Version { get; private set; } = 1;

    /// <summary>What info says; null for nothing.</summary>
    public DateTimeOffset? Modified { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What info's header says; null for nothing.</summary>
    public DateTimeOffset? Came { get; set; }

    /// <summary>How many records an answer has.</summary>
    public int Records { get; set; } = 1;

    /// <summary>Answers in the place of the service: null where it may.</summary>
    public Func<string, CancellationToken, Task<HttpResponseMessage?>>? Instead { get; set; }

    /// <summary>The paths that were asked for since the last look.</summary>
    public string[] Requests()
    {
        var requests = _requests.ToArray();
        _requests.Clear();
        return requests;
    }

    /// <summary>New data, of now.</summary>
    public void Publish()
    {
        Version++;
        Modified = Time.Now;
    }

    /// <summary>Data of an earlier day again.</summary>
    public void PutBack(int version, DateTimeOffset? modified)
    {
        Version = version;
        Modified = modified;
    }

    /// <summary>The service as a new process sees it, with nothing in memory.</summary>
    public RestSource Open(
        TimeSpan? cacheAge = null,
        bool noCache = false,
        Action<RestExchange>? observe = null
    ) =>
        new(
            new RestOptions
            {
                BaseUri = BaseUri,
                Time = Time,
                Retries = 0,
                CacheAge = cacheAge ?? new RestOptions().CacheAge,
                Handler = CreateHandler,
            },
            new UnlimitedRateLimiter(),
            observe
        )
        {
            NoCache = noCache,
        };

    /// <summary>What stands in the place of the network.</summary>
    public HttpMessageHandler CreateHandler() => new Handler(this);

    /// <summary>The version that a request is answered with.</summary>
    public static async Task<int> VersionAsync(
        RestSource source,
        string symbol = "BRAF",
        CancellationToken token = default
    )
    {
        await using var answer = await source.FetchAsync("symbol", symbol, token);
        var genes = await answer.ToListAsync(token);
        return int.Parse(genes[0].Name!, System.Globalization.CultureInfo.InvariantCulture);
    }

    private string Body(string path) =>
        path.EndsWith("/info", StringComparison.Ordinal)
            ? $$"""{{{(Modified is { } date ? $"\"lastModified\":\"{date:yyyy-MM-dd'T'HH:mm:ss'Z'}\"," : "")}}"numDoc":1,"searchableFields":["symbol"],"storedFields":["symbol"]}"""
            : Bodies.Answer(
                Records,
                string.Join(
                    ',',
                    Enumerable.Repeat(
                        $$"""{"hgnc_id":"HGNC:1","symbol":"X","name":"{{Version}}"}""",
                        Records
                    )
                )
            );

    private sealed class Handler(VersionedService service) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var path = request.RequestUri!.AbsolutePath;
            service._requests.Enqueue(path);
            if (
                service.Instead is { } instead
                && await instead(path, cancellationToken) is { } other
            )
            {
                return other;
            }
            var response = new HttpResponseMessage(HttpStatusCode.OK)
            {
                Headers = { Date = service.Time.Now },
                Content = new StringContent(
                    service.Body(path),
                    Encoding.UTF8,
                    request.Headers.Accept.Single().MediaType!
                ),
            };
            response.Content.Headers.LastModified = path == "/info" ? service.Came : null;
            return response;
        }
    }
}
