using System.Globalization;
using System.Text.Json;
using System.Threading.Tasks;
using Hgnc.Mirror.Requests;
using Hgnc.Mirror.Responses;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Hgnc.Mirror.Traffic;

/// <summary>
/// The first step for each request: it is timestamped and counted, and then delayed, refused or admitted. Requests to
/// <c>/mirror/…</c> are about the mirror itself: they are not counted, and they are answered here.
/// </summary>
internal sealed class TrafficGate(MirrorOptions options)
{
    private readonly TrafficCounter _counter = new(options);
    private readonly FileResponse _files = new(options.Files);

    public MirrorStats Stats => _counter.Stats;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var target = RequestTarget.Split(
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget
        );
        if (target.Kind == "mirror")
        {
            await HandleMirrorRequestAsync(context, target);
            return;
        }
        var arrival = _counter.Add(context.Connection.RemoteIpAddress);
        await Task.Delay(options.Latency, options.TimeProvider, context.RequestAborted)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        if (Refusal(arrival) is { } error)
        {
            if (error.Status is 429 or 503)
            {
                context.Response.Headers.RetryAfter = "1";
            }
            ErrorResponse.Write(context, error);
            return;
        }
        await next(context);
    }

    private RequestError? Refusal(Arrival arrival)
    {
        if (!arrival.IsAdmitted)
        {
            return new(
                StatusCodes.Status403Forbidden,
                $"This address sent more than {options.Rate} requests within one second and is blocked.",
                "Send fewer requests. The block lasts until the mirror is restarted."
            );
        }
        return arrival.Fault is { } status
            ? new(
                status,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"This failure is intended: the mirror was started with a fault of status {status}."
                ),
                "Try again."
            )
            : null;
    }

    private async Task HandleMirrorRequestAsync(HttpContext context, RequestTarget target)
    {
        if (await _files.TryHandleAsync(context, target))
        {
            return;
        }
        if (target.Rest.TrimEnd('/') != "stats")
        {
            ErrorResponse.Write(
                context,
                new(
                    StatusCodes.Status404NotFound,
                    $"The mirror has no page '{target.Rest}'.",
                    $"Request {string.Join(" or ", ["/mirror/stats", .. _files.Addresses])}."
                )
            );
            return;
        }
        var stats = Stats;
        context.Response.ContentType = ResponseWriter.ContentType(ResponseFormat.Json);
        context.Response.Headers.CacheControl = "no-store";
        using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteNumber("requests", stats.Requests);
        json.WriteNumber("maxInOneSecond", stats.MaxInOneSecond);
        json.WriteNumber("refused", stats.Refused);
        json.WriteEndObject();
    }
}
