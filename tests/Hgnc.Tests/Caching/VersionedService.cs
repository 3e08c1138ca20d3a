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
/// A service whose data change when a test says so: the name of each record shows its version. It replaces the network below the real HTTP
/// client, so that a test sees each request and controls the date.
/// </summary>
internal sealed class VersionedService
{
    private static int s_count;
    private readonly ConcurrentQueue<string> _requests = new();

    // A separate address for each, so that none finds the responses of another on disk.
    public Uri BaseUri { get; } =
        new($"https://service-{Interlocked.Increment(ref s_count)}.test/");

    public CalendarTime Time { get; } = new();

    public int Version { get; private set; } = 1;

    /// <summary>The date in info, or null.</summary>
    public DateTimeOffset? Modified { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The date in the header of info, or null.</summary>
    public DateTimeOffset? Came { get; set; }

    /// <summary>The number of records in a response.</summary>
    public int Records { get; set; } = 1;

    /// <summary>Answers instead of the service, or returns null to let the service answer.</summary>
    public Func<string, CancellationToken, Task<HttpResponseMessage?>>? Instead { get; set; }

    /// <summary>The requested paths since the last call.</summary>
    public string[] Requests()
    {
        var requests = _requests.ToArray();
        _requests.Clear();
        return requests;
    }

    /// <summary>Publishes new data, dated now.</summary>
    public void Publish()
    {
        Version++;
        Modified = Time.Now;
    }

    /// <summary>Publishes data of an earlier day again.</summary>
    public void PutBack(int version, DateTimeOffset? modified)
    {
        Version = version;
        Modified = modified;
    }

    /// <summary>The service as a new process sees it, with an empty memory cache.</summary>
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
            new ConcurrencyOnlyLimiter(),
            observe
        )
        {
            NoCache = noCache,
        };

    /// <summary>The handler that replaces the network.</summary>
    public HttpMessageHandler CreateHandler() => new Handler(this);

    /// <summary>The version in the response to a request.</summary>
    public static async Task<int> VersionAsync(
        RestSource source,
        string symbol = "BRAF",
        CancellationToken token = default
    )
    {
        await using var response = await source.FetchAsync("symbol", symbol, token);
        var genes = await response.ToListAsync(token);
        return int.Parse(genes[0].Name!, System.Globalization.CultureInfo.InvariantCulture);
    }

    private string Body(string path) =>
        path.EndsWith("/info", StringComparison.Ordinal)
            ? $$"""{{{(Modified is { } date ? $"\"lastModified\":\"{date:yyyy-MM-dd'T'HH:mm:ss'Z'}\"," : "")}}"numDoc":1,"searchableFields":["symbol"],"storedFields":["symbol"]}"""
            : Bodies.Response(
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
