using System;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Mirror.Handling;
using Hgnc.Mirror.Observing;
using Hgnc.Mirror.Requests;
using Hgnc.Mirror.Responses;
using Hgnc.Rest;
using Hgnc.Rest.Relay;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Hgnc.Mirror.Gateway;

/// <summary>Answers a request with the response of the service or, if the service does not respond, from a local copy if there is one.</summary>
/// <param name="relay">The service's client.</param>
/// <param name="fallback">Answers from a local copy, or null without one.</param>
/// <param name="options">How the gateway serves.</param>
/// <param name="metrics">The metrics.</param>
/// <param name="upstream">The state of the service.</param>
internal sealed class GatewayHandler(
    RestRelay relay,
    RequestHandler? fallback,
    MirrorOptions options,
    MirrorMetrics metrics,
    UpstreamState upstream
)
{
    private const int Piece = 64 * 1024;

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await AnswerRequestAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected, so no response is needed.
        }
        catch (Exception) when (context.Response.HasStarted)
        {
            // After the response has begun, only a broken connection can show that it is incomplete.
            context.Abort();
        }
        catch (Exception exception)
        {
            ErrorResponse.Write(context, RequestError.From(exception));
        }
    }

    private async Task AnswerRequestAsync(HttpContext context)
    {
        var (target, format) = Read(context);
        try
        {
            using var response = await relay.SendAsync(
                target,
                format == ResponseFormat.Json ? RestFormat.Json : RestFormat.Xml,
                ServiceForm.WantsSuccessors(context.Request.Headers),
                context.RequestAborted
            );
            if (response.Failure is not { } refusal)
            {
                if (!response.IsCached)
                {
                    upstream.ResponseReceived();
                }
                await WriteAsync(context, response);
            }
            else if (!await TryFallbackAsync(context, refusal))
            {
                context.Response.Headers.RetryAfter = Wait(refusal);
                await WriteAsync(context, response);
            }
        }
        catch (HgncServiceException e)
        {
            if (!await TryFallbackAsync(context, e))
            {
                context.Response.Headers.RetryAfter = Wait(e);
                ErrorResponse.Write(context, GatewayError.For(e));
            }
        }
    }

    private static (string Target, ResponseFormat Format) Read(HttpContext context)
    {
        var raw = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        RequestHandler.CheckMethod(context);
        var target = RequestTarget.Split(raw);
        if (!target.IsKnown)
        {
            throw RequestHandler.Unknown(target);
        }
        context.Response.Headers.Append(HeaderNames.Vary, $"Accept, {MirrorHeaders.Include}");
        var accept = context.Request.Headers.Accept;
        return (
            RequestTarget.WithoutAuthority(raw).TrimStart('/'),
            Negotiation.Choose(accept) ?? throw Negotiation.Unsupported(accept)
        );
    }

    private async Task<bool> TryFallbackAsync(HttpContext context, HgncServiceException failure)
    {
        metrics.AddError(failure.Kind);
        if (!GatewayError.IsOfService(failure.Kind))
        {
            // The service is available but refuses this request.
            upstream.ResponseReceived();
            return false;
        }
        upstream.Failed(failure);
        if (fallback is null)
        {
            return false;
        }
        context.Response.Headers.Remove(HeaderNames.Vary);
        context.Response.Headers[MirrorHeaders.AnswerSource] = MirrorHeaders.FromDataset;
        await fallback.HandleAsync(context);
        return true;
    }

    private async Task WriteAsync(HttpContext context, RelayedResponse relayed)
    {
        var response = context.Response;
        response.StatusCode = relayed.Status;
        response.Headers[MirrorHeaders.AnswerSource] = relayed.IsCached
            ? MirrorHeaders.FromCache
            : MirrorHeaders.FromService;
        foreach (var (name, value) in relayed.Headers)
        {
            response.Headers[name] = value;
        }
        if (relayed.SentAt is { } sentAt)
        {
            // Clients use this date to find out whether the service's data have changed, so it is the service's date, not the gateway's.
            response.GetTypedHeaders().Date = sentAt;
            if (relayed.IsCached)
            {
                response.Headers.Age = Age(sentAt);
            }
        }
        if (relayed.Rest is null)
        {
            response.ContentLength = relayed.Body.Length;
        }
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }
        await WriteAsync(response.Body, relayed.Body, context.RequestAborted);
        if (relayed.Rest is { } rest)
        {
            await rest.CopyToAsync(response.Body, context.RequestAborted);
        }
    }

    // The server copies what it is given before it sends it: a slow client would hold all of a long response a second time.
    private static async Task WriteAsync(
        Stream target,
        ReadOnlyMemory<byte> bytes,
        CancellationToken cancellationToken
    )
    {
        for (var start = 0; start < bytes.Length; start += Piece)
        {
            var length = Math.Min(Piece, bytes.Length - start);
            await target.WriteAsync(bytes.Slice(start, length), cancellationToken);
        }
    }

    private string Age(DateTimeOffset sentAt)
    {
        var seconds = (options.TimeProvider.GetUtcNow() - sentAt).TotalSeconds;
        return ((long)Math.Max(0, seconds)).ToString(CultureInfo.InvariantCulture);
    }

    private static string? Wait(HgncServiceException failure) =>
        failure.RetryAfter is { } wait
            ? ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture)
            : null;
}
