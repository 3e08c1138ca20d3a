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
/// Sends requests to one service: each attempt takes a turn, what may pass is tried again, and every failure is an
/// <see cref="HgncServiceException"/>.
/// </summary>
internal sealed class RestConnection
{
    // genenames.org answers any client; a telling name lets HGNC find out who asks.
    private static readonly string UserAgent = DescribeClient();

    private readonly RestOptions _options;
    private readonly HttpClient _client;
    private readonly IRequestLimiter _throttle;
    private readonly ResiliencePipeline _retry;
    private readonly ResiliencePipeline _once;
    private readonly RestBreaker _breaker;
    private readonly ForbiddenLatch _block;
    private readonly RequestConcurrency _room;

    /// <param name="options">How the service is reached.</param>
    /// <param name="throttle">Its limit.</param>
    /// <param name="block">Its block, where others share it.</param>
    public RestConnection(
        RestOptions options,
        IRequestLimiter throttle,
        ForbiddenLatch? block = null
    )
    {
        _options = options;
        _throttle = throttle;
        _retry = RestRetry.Build(options, RestRetry.MayPass);
        _once = RestRetry.Build(options, RestRetry.AsksToWait);
        _breaker = new RestBreaker(options.Time);
        _block = block ?? new ForbiddenLatch(options.Time);
        _room = new RequestConcurrency(options.EffectiveRate);
        _client = new HttpClient(options.Handler?.Invoke() ?? RestHandler.Create(options.Proxy))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);
    }

    public Uri BaseUri => _options.BaseUri;

    public double? Rate => _options.EffectiveRate;

    /// <summary>How many requests should be under way.</summary>
    public int Room => _room.Count;

    /// <summary>Asks, and reads what of the answer must be right before it counts as one.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="read">Reads the answer's head and body; it owns the stream, and the answer goes with it.</param>
    /// <param name="observe">Told of each attempt.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="HgncServiceException">It failed, and trying again did not help or would not.</exception>
    public async Task<T> AskAsync<T>(
        RestRequest request,
        Func<HttpResponseMessage, Stream, CancellationToken, Task<T>> read,
        Action<RestExchange>? observe,
        CancellationToken cancellationToken
    )
    {
        // A block also ends the wait before another attempt.
        var stop = _block.Token;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stop);
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
                    either.Token
                )
                .ConfigureAwait(false);
            _room.Add(_options.Time.GetElapsedTime(began) - waited);
            return answer;
        }
        // It was sent, and how that ended says more than that it is not sent again.
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
        // After the token was taken: a block from here on cancels it.
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
            // The second one took no turn. This one has ended, so that a limit of one has room for it.
            using (await _throttle.WaitAsync(cancellationToken).ConfigureAwait(false)) { }
            throw;
        }
#endif
        catch (HgncException e) when (e is not HgncServiceException)
        {
            throw RestErrors.ForAnswer(request.Uri, e);
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
        var asked = time.GetTimestamp();
        using var turn = await _throttle.WaitAsync(cancellationToken).ConfigureAwait(false);
        var sent = time.GetTimestamp();
        HttpResponseMessage? response = null;
        try
        {
            response = await GetHeadAsync(request, turn, cancellationToken).ConfigureAwait(false);
            turn.Answered();
            var isKnown =
                request.Known is not null && response.StatusCode == HttpStatusCode.NotModified;
            if (!response.IsSuccessStatusCode && !isKnown)
            {
                throw await RefuseAsync(request, response, cancellationToken).ConfigureAwait(false);
            }
            if (!isKnown)
            {
                BodyType.Check(request, response);
                if (response.Content.Headers.ContentLength > request.Longest)
                {
                    throw RestErrors.ForLength(request.Uri, request.Longest);
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
                    Waited = time.GetElapsedTime(asked, sent),
                    Took = time.GetElapsedTime(sent),
                    Status = response?.StatusCode,
                    Warning = turn.Warning,
                }
            );
        }
    }

    private async Task<HttpResponseMessage> GetHeadAsync(
        RestRequest request,
        RequestLease turn,
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
        using var late = _options.Time.CreateCancellationTokenSource(_options.Timeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            late.Token,
            cancellationToken
        );
#if NET
        SendNoticingStream.Expect(turn);
#else
        message.Headers.ConnectionClose = DesktopHttp.NeedsOwnConnection(_options.EffectiveRate);
#endif
        try
        {
            return await _client
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token)
                .ConfigureAwait(false);
        }
        catch (Exception e)
            when (RestErrors.IsBroken(e) && !cancellationToken.IsCancellationRequested)
        {
            throw late.IsCancellationRequested
                ? RestErrors.ForTimeout(request.Uri, _options.Timeout, e)
            : IsRefusedByProxy(e) ? RestErrors.ForProxy(request)
            : RestErrors.ForConnection(request.Uri, e, _options.Proxy);
        }
    }

    // Where the connection through a proxy is a secure one, its refusal is no answer but an exception.
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
        // That one file may not be read is no block.
        if (error.Kind == HgncErrorKind.Blocked && !request.IsDownload)
        {
            _block.Set(error);
        }
        return error;
    }

    private static string DescribeClient()
    {
        var version =
            typeof(RestConnection).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        var number = version?.InformationalVersion.Split('+')[0] ?? "0";
        return $"HgncPS/{number} ({RuntimeInformation.FrameworkDescription}; +https://www.powershellgallery.com/packages/HgncPS)";
    }
}
