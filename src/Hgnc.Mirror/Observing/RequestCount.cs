using System;
using System.Diagnostics;
using System.Threading.Tasks;
using Hgnc.Rest;
using Microsoft.AspNetCore.Http;

namespace Hgnc.Mirror.Observing;

/// <summary>Counts the requests from clients and their duration. Requests about the mirror itself do not count.</summary>
internal static class RequestCount
{
    private const string Mirror = "mirror";

    public static async Task InvokeAsync(
        HttpContext context,
        RequestDelegate next,
        MirrorMetrics metrics
    )
    {
        if (context.Request.Path.StartsWithSegments("/" + Mirror, StringComparison.Ordinal))
        {
            await next(context);
            return;
        }
        var began = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var source = context.Response.Headers[MirrorHeaders.AnswerSource].ToString();
            metrics.AddRequest(
                context.Response.StatusCode,
                source.Length == 0 ? Mirror : source,
                Stopwatch.GetElapsedTime(began)
            );
        }
    }
}
