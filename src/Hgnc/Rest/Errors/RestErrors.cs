using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using Hgnc.Errors;
using Hgnc.Rest.Addresses;

namespace Hgnc.Rest.Errors;

/// <summary>The errors for all failures of requests (REST help, "Response codes").</summary>
internal static class RestErrors
{
    public static HgncServiceException ForStatus(
        RestRequest request,
        HttpResponseMessage response,
        DateTimeOffset now,
        Refusal? refusal = null
    ) =>
        ForStatus(
            request,
            response.StatusCode,
            Target(request.Uri, response.Headers.Location),
            RetryAfter(response, now),
            refusal
        );

    /// <summary>The proxy refused before there was a secure connection to the service (407).</summary>
    public static HgncServiceException ForProxy(RestRequest request) =>
        ForStatus(request, HttpStatusCode.ProxyAuthenticationRequired, "", null);

    private static HgncServiceException ForStatus(
        RestRequest request,
        HttpStatusCode status,
        string target,
        TimeSpan? retryAfter,
        Refusal? refusal = null
    )
    {
        var (kind, problem, advice) = request.IsDownload
            ? DownloadErrors.Explain((int)status, target)
            : Explain((int)status, target);
        return new HgncServiceException(
            kind,
            $"{Shown(request.Uri)}: {problem} ({(int)status}).",
            advice,
            request.Uri,
            status
        )
        {
            RetryAfter = retryAfter,
            Refusal = refusal,
        };
    }

    public static HgncServiceException ForTimeout(Uri uri, TimeSpan timeout, Exception inner) =>
        new(
            HgncErrorKind.Timeout,
            FormattableString.Invariant(
                $"{Shown(uri)}: no response within {timeout.TotalSeconds:0.#} seconds."
            ),
            "Try again later.",
            uri,
            inner: inner
        );

    /// <summary>A request that was not sent, because the previous ones failed.</summary>
    /// <param name="uri">The address that was not requested.</param>
    /// <param name="latest">The latest failure.</param>
    /// <param name="due">The time until the next attempt.</param>
    public static HgncServiceException ForServiceDown(
        Uri uri,
        HgncServiceException? latest,
        TimeSpan? due
    ) =>
        new(
            HgncErrorKind.ServiceDown,
            FormattableString.Invariant(
                $"{Shown(uri)}: not sent, because the previous requests to {uri.Authority} failed. HgncPS tries the service again in {Math.Ceiling(due?.TotalSeconds ?? 0)} seconds. The latest failure: {latest?.Message}"
            ),
            "Wait until the service answers, then try the failed inputs again: they are the targets of the errors.",
            uri,
            latest?.Status,
            latest
        );

    public static HgncServiceException ForConnection(Uri uri, Exception cause, RestProxy? proxy)
    {
        // With a proxy, the connection is to the proxy.
        var (server, host) = proxy?.Address is { } address
            ? ($"the proxy {proxy}", address.Host)
            : (uri.Authority, uri.Host);
        var innermost = Innermost(cause);
        var isUntrusted = innermost is System.Security.Authentication.AuthenticationException;
        var problem = innermost switch
        {
            SocketException { SocketErrorCode: SocketError.ConnectionRefused } =>
                $"{server} refuses the connection",
            SocketException
            {
                SocketErrorCode: SocketError.HostNotFound
                    or SocketError.NoData
                    or SocketError.TryAgain
            } => $"the name {host} cannot be resolved",
            _ when isUntrusted => $"no secure connection to {server}",
            _ => $"the connection to {server} broke",
        };
        var reason = ProxySecrets.Hide(innermost.Message);
        return new HgncServiceException(
            isUntrusted ? HgncErrorKind.Untrusted : HgncErrorKind.Connection,
            $"{Shown(uri)}: {problem} ({reason.TrimEnd('.')}).",
            isUntrusted
                ? "Check the address and this machine's clock. If a proxy inspects secure connections, the machine must trust the proxy's certificate: certificates are always checked."
                : "Check the network, the proxy and the address.",
            uri,
            // An inner exception may be shown to the user.
            inner: ProxySecrets.AreIn(cause) ? null : cause
        );
    }

    /// <summary>A body that is longer than a response can be.</summary>
    public static HgncServiceException ForLength(Uri uri, long maxLength) =>
        new(
            HgncErrorKind.BadAnswer,
            FormattableString.Invariant(
                $"{Shown(uri)}: the response is larger than the maximum of {maxLength / (1024 * 1024)} MB."
            ),
            "Check the base address; something else may have answered instead of the service.",
            uri
        );

    /// <summary>A body that cannot be decompressed.</summary>
    public static HgncServiceException ForDecompression(Uri uri, Exception cause) =>
        new(
            HgncErrorKind.BadAnswer,
            $"{Shown(uri)}: the response cannot be decompressed ({cause.Message.TrimEnd('.')}).",
            "Check the base address; a proxy may have damaged the response.",
            uri,
            inner: cause
        );

    /// <summary>An error in the body of a response, with its address.</summary>
    public static HgncServiceException ForResponse(Uri uri, HgncException cause) =>
        cause as HgncServiceException
        ?? new HgncServiceException(
            cause.Kind,
            $"{Shown(uri)}: {cause.Message}",
            cause.Advice,
            uri,
            inner: cause
        );

    public static bool IsConnection(Exception e) =>
        e is HttpRequestException or IOException or SocketException or ObjectDisposedException;

    /// <summary>Whether an exception comes from a connection or from its timeout.</summary>
    public static bool IsBroken(Exception e) => e is OperationCanceledException || IsConnection(e);

    private static (HgncErrorKind Kind, string Problem, string Advice) Explain(
        int status,
        string target
    ) =>
        status switch
        {
            400 => (
                HgncErrorKind.BadRequest,
                "the service refused the request as malformed",
                "Check the field's name and the query; Get-HgncInfo (or hgnc info) lists the searchable fields."
            ),
            403 => (
                HgncErrorKind.Blocked,
                "the service refuses your address; HGNC may have blocked it because it sent more than 10 requests a second",
                "Stop all programs in this network that send requests to HGNC, and wait. If the block lasts, write to HGNC through the feedback form at https://www.genenames.org/contact/. HgncPS itself stays within the limit."
            ),
            404 => (
                HgncErrorKind.UnknownRequest,
                "the service does not know this request",
                "Check the base address: info, fetch and search must lie directly below it."
            ),
            414 => (
                HgncErrorKind.BadRequest,
                "the query is too long for the service",
                "Request fewer values at a time; the pipeline takes any number of them."
            ),
            415 => (
                HgncErrorKind.UnsupportedFormat,
                "the service does not support the requested format",
                "Request JSON or XML."
            ),
            429 => (
                HgncErrorKind.TooManyRequests,
                "the service has received too many requests",
                "Wait, and set HGNC_RATE to a lower rate."
            ),
            500 => (
                HgncErrorKind.ServiceError,
                "the service has an internal error",
                "Try again later; if it lasts, write to HGNC with the address and the time."
            ),
            502 or 503 or 504 => (
                HgncErrorKind.Unavailable,
                "the service is temporarily unavailable",
                "Try again later."
            ),
            407 => (
                HgncErrorKind.UnexpectedStatus,
                "the proxy asks for credentials",
                "Set the proxy with its user and password: Set-HgncOption -Proxy, or HTTPS_PROXY."
            ),
            >= 300 and < 400 => (
                HgncErrorKind.UnexpectedStatus,
                $"the service redirects to {target}, which HgncPS does not follow",
                "Check the base address, and give the new one if you trust it."
            ),
            _ => (
                HgncErrorKind.UnexpectedStatus,
                "the service answered with a status that it does not document",
                "Check the base address."
            ),
        };

    // Escaped as in an address, so that it is safe for a terminal, and without parts that only the target may read.
    private static string Target(Uri requested, Uri? location) =>
        location is null
            ? "nowhere"
            : new Uri(requested, location).GetComponents(
                UriComponents.SchemeAndServer | UriComponents.Path,
                UriFormat.UriEscaped
            );

    // A number of seconds that is too large to be parsed is a very long wait.
    private static TimeSpan? Endless(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Retry-After", out var values)
        && values.All(value => value.Length > 0 && value.All(c => c is >= '0' and <= '9'))
            ? TimeSpan.MaxValue
            : null;

    private static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - now : Endless(response));
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    // A query can have thousands of characters.
    public static string Shown(Uri uri) =>
        uri.AbsoluteUri.Length <= 200 ? uri.AbsoluteUri : uri.AbsoluteUri.Substring(0, 200) + "…";

    private static Exception Innermost(Exception e) =>
        e.InnerException is { } inner ? Innermost(inner) : e;
}
