using System;
using System.Globalization;
using System.Threading.Tasks;
using Hgnc.Rest;
using Microsoft.AspNetCore.Http;
using Prometheus;

namespace Hgnc.Mirror.Observing;

/// <summary>The numbers at <c>/mirror/metrics</c>, in the text format of Prometheus.</summary>
public sealed class MirrorMetrics
{
    // From a response out of memory to a request that waits for a minute.
    private static readonly double[] Seconds =
    [
        0.001,
        0.005,
        0.025,
        0.1,
        0.25,
        0.5,
        1,
        2.5,
        5,
        10,
        30,
        60,
    ];

    private readonly CollectorRegistry _registry = Metrics.NewCustomRegistry();
    private readonly Counter _requests;
    private readonly Histogram _seconds;
    private readonly Counter _kept;
    private readonly Counter _upstream;
    private readonly Counter _errors;
    private readonly Histogram _waits;
    private readonly Histogram _responseTimes;
    private readonly Gauge _queue;

    /// <summary>Creates metrics that all begin at 0.</summary>
    public MirrorMetrics()
    {
        var factory = Metrics.WithCustomRegistry(_registry);
        var histogram = new HistogramConfiguration { Buckets = Seconds };
        _requests = factory.CreateCounter(
            "hgnc_requests_total",
            "Requests from clients, by status and by the source of the response: service, cache, dataset or mirror.",
            "status",
            "source"
        );
        _seconds = factory.CreateHistogram(
            "hgnc_request_duration_seconds",
            "Duration of requests from clients, to the last byte.",
            histogram
        );
        _kept = factory.CreateCounter(
            "hgnc_cache_hits_total",
            "Requests from clients that were answered from the cache instead of the service."
        );
        _upstream = factory.CreateCounter(
            "hgnc_upstream_requests_total",
            "Requests sent to the service, by the status of the response; 0 for no response.",
            "status"
        );
        _errors = factory.CreateCounter(
            "hgnc_upstream_errors_total",
            "Requests from clients that the service refused or did not answer, by the kind of the error.",
            "kind"
        );
        _waits = factory.CreateHistogram(
            "hgnc_upstream_wait_seconds",
            "Time that requests waited for the limit before they were sent.",
            histogram
        );
        _responseTimes = factory.CreateHistogram(
            "hgnc_upstream_duration_seconds",
            "Time until responses of the service began.",
            histogram
        );
        _queue = factory.CreateGauge(
            "hgnc_upstream_queue",
            "Requests that wait for the limit or for the service's response."
        );
    }

    /// <summary>Counts an attempt to send a request to the service, or a cached response.</summary>
    public void Add(RestExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        if (exchange.CachedAt is not null)
        {
            _kept.Inc();
            return;
        }
        _upstream.WithLabels(Text((int?)exchange.Status ?? 0)).Inc();
        _waits.Observe(exchange.Waited.TotalSeconds);
        _responseTimes.Observe(exchange.Took.TotalSeconds);
    }

    /// <summary>Sets the function that returns the number of waiting requests.</summary>
    internal void Watch(Func<int> queue) =>
        _registry.AddBeforeCollectCallback(() => _queue.Set(queue()));

    internal void AddError(HgncErrorKind kind) => _errors.WithLabels(kind.ToString()).Inc();

    internal void AddRequest(int status, string source, TimeSpan took)
    {
        _requests.WithLabels(Text(status), source).Inc();
        _seconds.Observe(took.TotalSeconds);
    }

    internal Task WriteAsync(HttpContext context)
    {
        context.Response.ContentType = PrometheusConstants.TextContentTypeWithVersionAndEncoding;
        context.Response.Headers.CacheControl = "no-store";
        return _registry.CollectAndExportAsTextAsync(context.Response.Body, context.RequestAborted);
    }

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
