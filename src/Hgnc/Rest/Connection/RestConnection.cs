using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Errors;
using Hgnc.Rest.Addresses;
using Hgnc.Rest.Errors;
using Hgnc.Throttling;
using Polly;

namespace Hgnc.Rest.Connection;

/// <summary>
/// Sends requests to one service: each attempt takes a permit, temporary failures are retried, and every failure is an
/// <see cref="HgncServiceException"/>.
/// </summary>
internal sealed class RestConnection
{
    // genenames.org responds to any client. A descriptive name lets HGNC find out who sends the requests.
    private static readonly string UserAgent = ClientName.Describe();

    private readonly RestOptions _options;
    private readonly HttpClient _client;
    private readonly IRequestLimiter _limiter;
    private readonly ResiliencePipeline _retry;
    private readonly ResiliencePipeline _once;
    private readonly RestBreaker _breaker;
    private readonly ForbiddenLatch _block;
    private readonly RequestConcurrency _concurrency;

    /// <param name="options">The connection settings.</param>
    /// <param name="limiter">The limit of the service.</param>
    /// <param name="block">The block of the service, if it is shared.</param>
    public RestConnection(
        RestOptions options,
        IRequestLimiter limiter,
        ForbiddenLatch? block = null
    )
    {
        _options = options;
        _limiter = limiter;
        _retry = RestRetry.Build(options, RestRetry.MayPass);
        _once = RestRetry.Build(options, RestRetry.AsksToWait);
        _breaker = new RestBreaker(options.Time);
        _block = block ?? new ForbiddenLatch(options.Time);
        _concurrency = new RequestConcurrency(options.EffectiveRate);
        _client = new HttpClient(options.Handler?.Invoke() ?? RestHandler.Create(options.Proxy))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);
    }

    public Uri BaseUri => _options.BaseUri;

    /// <summary>The number of concurrent requests.</summary>
    public int Concurrency => _concurrency.Count;

    /// <summary>Sends a request, and reads the part of the response that must be valid.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the headers and body of the response. It owns the stream, and with it the response.</param>
    /// <param name="observe">Called for each attempt.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="HgncServiceException">The request failed, and retries did not help or would not.</exception>
    public async Task<T> SendAsync<T>(
        RestRequest request,
        Func<HttpResponseMessage, Stream, CancellationToken, Task<T>> read,
        Action<RestExchange>? observe,
        CancellationToken cancellationToken
    )
    {
        // A block also ends the wait before a retry.
        var stop = _block.Token;
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stop);
        var retry = request.IsOnce ? _once : _retry;
        var attempt = 0;
        var began = _options.Time.GetTimestamp();
        var waited = TimeSpan.Zero;
        HgncServiceException? failure = null;
        void Observe(RestExchange exchange)
        {
            waited += exchange.Waited;
            observe?.Invoke(exchange);
        }
        try
        {
            var answer = await retry
                .ExecuteAsync(
                    async token =>
                    {
                        attempt++;
                        try
                        {
                            return await _breaker
                                .AttemptAsync(
                                    request.Uri,
                                    stopped =>
                                        AttemptAsync(request, read, attempt, Observe, stopped),
                                    token
                                )
                                .ConfigureAwait(false);
                        }
                        catch (HgncServiceException e)
                            when (e.Kind is not HgncErrorKind.ServiceDown)
                        {
                            failure = e;
                            throw;
                        }
                    },
                    linked.Token
                )
                .ConfigureAwait(false);
            _concurrency.Add(_options.Time.GetElapsedTime(began) - waited);
            return answer;
        }
        // The error of the attempt says more than the error that there was no retry.
        catch (HgncServiceException e)
            when (e.Kind is HgncErrorKind.ServiceDown && failure is not null)
        {
            throw failure;
        }
        catch (OperationCanceledException)
            when (stop.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            _block.ThrowIfBlocked();
            throw;
        }
    }

    private async Task<T> AttemptAsync<T>(
        RestRequest request,
        Func<HttpResponseMessage, Stream, CancellationToken, Task<T>> read,
        int attempt,
        Action<RestExchange> observe,
        CancellationToken cancellationToken
    )
    {
        // After the token was taken, a block cancels it.
        _block.ThrowIfBlocked();
        try
        {
            var (response, body) = await SendAsync(request, attempt, observe, cancellationToken)
                .ConfigureAwait(false);
            return await read(response, body, cancellationToken).ConfigureAwait(false);
        }
#if !NET
        catch (HgncServiceException e) when (DesktopHttp.MayHaveSentTwice(e))
        {
            // The second request took no permit. This one has ended, so even with a limit of one there is a permit.
            using (await _limiter.WaitAsync(cancellationToken).ConfigureAwait(false)) { }
            throw;
        }
#endif
        catch (HgncException e) when (e is not HgncServiceException)
        {
            throw RestErrors.ForResponse(request.Uri, e);
        }
    }

    private async Task<(HttpResponseMessage Response, Stream Body)> SendAsync(
        RestRequest request,
        int attempt,
        Action<RestExchange> observe,
        CancellationToken cancellationToken
    )
    {
        var time = _options.Time;
        var requested = time.GetTimestamp();
        using var lease = await _limiter.WaitAsync(cancellationToken).ConfigureAwait(false);
        var sent = time.GetTimestamp();
        HttpResponseMessage? response = null;
        try
        {
            response = await GetHeadAsync(request, lease, cancellationToken).ConfigureAwait(false);
            lease.ResponseReceived();
            var isKnown =
                request.Known is not null && response.StatusCode == HttpStatusCode.NotModified;
            if (!response.IsSuccessStatusCode && !isKnown)
            {
                throw await RefuseAsync(request, response, cancellationToken).ConfigureAwait(false);
            }
            if (!isKnown)
            {
                BodyType.Check(request, response);
                if (response.Content.Headers.ContentLength > request.MaxLength)
                {
                    throw RestErrors.ForLength(request.Uri, request.MaxLength);
                }
            }
            var body = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
            return (response, new BodyStream(body, response, request, _options, _block));
        }
        catch
        {
            response?.Dispose();
            throw;
        }
        finally
        {
            observe(
                new RestExchange
                {
                    Uri = request.Uri,
                    Attempt = attempt,
                    Waited = time.GetElapsedTime(requested, sent),
                    Took = time.GetElapsedTime(sent),
                    Status = response?.StatusCode,
                    Warning = lease.Warning,
                }
            );
        }
    }

    private async Task<HttpResponseMessage> GetHeadAsync(
        RestRequest request,
        RequestLease lease,
        CancellationToken cancellationToken
    )
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, request.Uri);
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(request.Accept));
        request.Known?.AddTo(message.Headers);
        if (
            request is { IsDownload: false, WantsSuccessors: true }
            && !RequestRate.IsHgnc(request.Uri)
        )
        {
            message.Headers.Add(MirrorHeaders.Include, MirrorHeaders.Successors);
        }
        using var timeout = _options.Time.CreateCancellationTokenSource(_options.Timeout);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(
            timeout.Token,
            cancellationToken
        );
#if NET
        FirstByteStream.Expect(lease);
#else
        message.Headers.ConnectionClose = DesktopHttp.NeedsOwnConnection(_options.EffectiveRate);
#endif
        try
        {
            return await _client
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, linked.Token)
                .ConfigureAwait(false);
        }
        catch (Exception e)
            when (RestErrors.IsBroken(e) && !cancellationToken.IsCancellationRequested)
        {
            throw timeout.IsCancellationRequested
                ? RestErrors.ForTimeout(request.Uri, _options.Timeout, e)
            : IsRefusedByProxy(e) ? RestErrors.ForProxy(request)
            : RestErrors.ForConnection(request.Uri, e, _options.Proxy);
        }
    }

    // With a secure connection through a proxy, the proxy's refusal is an exception, not a response.
#if NET
    private static bool IsRefusedByProxy(Exception e) =>
        e is HttpRequestException { StatusCode: HttpStatusCode.ProxyAuthenticationRequired };
#else
    private static bool IsRefusedByProxy(Exception e) =>
        e.InnerException
            is WebException
            {
                Response: HttpWebResponse { StatusCode: HttpStatusCode.ProxyAuthenticationRequired }
            };
#endif

    private async Task<HgncServiceException> RefuseAsync(
        RestRequest request,
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        var error = RestErrors.ForStatus(
            request,
            response,
            _options.Time.GetUtcNow(),
            request.KeepsRefusal
                ? await Refusal.ReadAsync(response, cancellationToken).ConfigureAwait(false)
                : null
        );
        // If a single file is forbidden, that is not a block.
        if (error.Kind == HgncErrorKind.Blocked && !request.IsDownload)
        {
            _block.Set(error);
        }
        return error;
    }
}
