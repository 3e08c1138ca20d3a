using System;
using System.Globalization;
using System.IO.Pipelines;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Mirror.Requests;
using Hgnc.Mirror.Responses;
using Hgnc.Rest;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Hgnc.Mirror.Handling;

/// <summary>Answers one request from the source: parses the URL, queries the source and streams the records.</summary>
internal sealed class RequestHandler(IHgncSource source, MirrorOptions options)
{
    // Large enough for the network and small in memory, whatever the size of the response.
    private const int FlushAt = 32 * 1024;

    // Writing to a client that has disconnected causes no error. After this many records, check whether the client is still there.
    private const int LookAt = 256;

    // Sent with info as Last-Modified, so that clients with a cache notice a restarted mirror. The lastModified in info itself is
    // HGNC's date of the newest record, which does not show when the mirror got it.
    private readonly DateTimeOffset _began = options.TimeProvider.GetUtcNow();

    private readonly QueryBounds _bounds = new(options);

    public async Task HandleAsync(HttpContext context)
    {
        var cancellationToken = context.RequestAborted;
        try
        {
            await AnswerRequestAsync(context);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The client has disconnected, so no response is needed.
        }
        catch (Exception) when (context.Response.ContentType is not null)
        {
            // The response has begun, so only a broken connection can show that it is incomplete.
            context.Abort();
        }
        catch (Exception exception)
        {
            ErrorResponse.Write(context, RequestError.From(exception));
        }
    }

    private async Task AnswerRequestAsync(HttpContext context)
    {
        var target = RequestTarget.Split(
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget
        );
        CheckMethod(context);
        if (!target.IsKnown)
        {
            throw Unknown(target);
        }
        context.Response.Headers.Append(HeaderNames.Vary, $"Accept, {MirrorHeaders.Include}");
        var accept = context.Request.Headers.Accept;
        var format = Negotiation.Choose(accept) ?? throw Negotiation.Unsupported(accept);
        var request = target.Read();
        _bounds.Check(request);
        using var deadline = new QueryDeadline(options, context.RequestAborted);
        try
        {
            await AskAsync(context, request, format, deadline);
        }
        catch (OperationCanceledException)
            when (deadline.HasPassed && !context.RequestAborted.IsCancellationRequested)
        {
            throw deadline.Error();
        }
    }

    private async Task AskAsync(
        HttpContext context,
        MirrorRequest request,
        ResponseFormat format,
        QueryDeadline deadline
    )
    {
        var time = options.TimeProvider;
        var started = time.GetTimestamp();
        var form = ServiceForm.For(context.Request.Headers);
        switch (request)
        {
            case MirrorRequest.Fetch fetch:
                await using (
                    var genes = await source.FetchAsync(fetch.Field, fetch.Term, deadline.Token)
                )
                {
                    await StreamAsync(
                        context,
                        format,
                        deadline,
                        genes,
                        fetch.Page,
                        null,
                        started,
                        (writer, gene) => writer.Write(form.Of(gene))
                    );
                }
                break;
            case MirrorRequest.Search search:
                context.Response.Headers[MirrorHeaders.QueryLength] =
                    options.MaxQueryLength.ToString(CultureInfo.InvariantCulture);
                await using (var hits = await source.SearchAsync(search.Query, deadline.Token))
                {
                    await StreamAsync(
                        context,
                        format,
                        deadline,
                        hits,
                        search.Page,
                        hits.MaxScore ?? 0,
                        started,
                        static (writer, hit) => writer.Write(hit)
                    );
                }
                break;
            default:
                var info = await source.GetInfoAsync(deadline.Token);
                context.Response.GetTypedHeaders().LastModified = _began;
                using (var writer = Begin(context, format))
                {
                    writer.WriteInfo(
                        form.Of(info) with
                        {
                            QueryTime = time.GetElapsedTime(started),
                        }
                    );
                }
                break;
        }
    }

    private async Task StreamAsync<T>(
        HttpContext context,
        ResponseFormat format,
        QueryDeadline deadline,
        HgncResponse<T> response,
        ResponsePage page,
        double? maxScore,
        long started,
        Action<ResponseWriter, T> write
    )
    {
        var cancellationToken = context.RequestAborted;
        await using var records = response.GetAsyncEnumerator(deadline.Token);
        // Requested before anything is written, so that a source that fails at once still gets its own status.
        var hasRecord = await records.MoveNextAsync();
        deadline.Stop();
        using var writer = Begin(context, format);
        writer.Begin(
            response.Found,
            page.Start,
            maxScore,
            options.TimeProvider.GetElapsedTime(started)
        );
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            for (var count = 1; hasRecord && !page.IsOver(count); count++)
            {
                if (page.Has(count))
                {
                    write(writer, records.Current);
                }
                if (context.Response.BodyWriter.UnflushedBytes >= FlushAt || count % LookAt == 0)
                {
                    await FlushAsync(context.Response.BodyWriter, cancellationToken);
                }
                hasRecord = await records.MoveNextAsync();
            }
        }
        writer.End();
    }

    private static ResponseWriter Begin(HttpContext context, ResponseFormat format)
    {
        context.Response.ContentType = ResponseWriter.ContentType(format);
        return ResponseWriter.Create(format, context.Response.BodyWriter);
    }

    private static async ValueTask FlushAsync(PipeWriter body, CancellationToken cancellationToken)
    {
        var flushed = await body.FlushAsync(cancellationToken);
        // Here a disconnected client is noticed before the token is cancelled.
        if (flushed.IsCompleted || cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        // Without this, a fast client would keep this thread for the whole response while other requests wait.
        await Task.Yield();
    }

    /// <summary>An address that the service does not have.</summary>
    internal static RequestException Unknown(RequestTarget target) =>
        new(
            StatusCodes.Status404NotFound,
            $"The service has no request of type '{target.Kind}'.",
            "Request /info, /fetch/{field}/{term} or /search/{query}."
        );

    /// <exception cref="RequestException">The service does not support the method.</exception>
    internal static void CheckMethod(HttpContext context)
    {
        var method = context.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            throw new RequestException(
                StatusCodes.Status405MethodNotAllowed,
                $"HGNC's service does not accept {method} requests.",
                "Send a GET request."
            );
        }
    }
}
