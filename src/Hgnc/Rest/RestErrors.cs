using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;

namespace Hgnc.Rest;

/// <summary>Every way in which a request can fail, as the one error that says so (REST help, "Response codes").</summary>
internal static class RestErrors
{
    public static HgncServiceException ForStatus(
        RestRequest request,
        HttpResponseMessage response,
        DateTimeOffset now
    )
    {
        var status = response.StatusCode;
        var (kind, problem, advice) = request.IsDownload
            ? DownloadErrors.Explain((int)status, response.Headers.Location)
            : Explain((int)status, response.Headers.Location);
        return new HgncServiceException(
            kind,
            $"{Shown(request.Uri)}: {problem} ({(int)status}).",
            advice,
            request.Uri,
            status
        )
        {
            RetryAfter = RetryAfter(response, now),
        };
    }

    public static HgncServiceException ForTimeout(Uri uri, TimeSpan timeout, Exception inner) =>
        new(
            HgncErrorKind.Timeout,
            FormattableString.Invariant(
                $"{Shown(uri)}: no answer within {timeout.TotalSeconds:0.#} seconds."
            ),
            "Try again later.",
            uri,
            inner: inner
        );

    public static HgncServiceException ForConnection(Uri uri, Exception cause, RestProxy? proxy)
    {
        // What was connected to is the proxy, where one was set.
        var (server, host) = proxy?.Address is { } address
            ? ($"the proxy {proxy}", address.Host)
            : (uri.Authority, uri.Host);
        var problem = Innermost(cause) switch
        {
            SocketException { SocketErrorCode: SocketError.ConnectionRefused } =>
                $"{server} refuses the connection",
            SocketException
            {
                SocketErrorCode: SocketError.HostNotFound
                    or SocketError.NoData
                    or SocketError.TryAgain
            } => $"the name {host} cannot be resolved",
            System.Security.Authentication.AuthenticationException =>
                $"no secure connection to {server}",
            _ => $"the connection to {server} broke",
        };
        return new HgncServiceException(
            HgncErrorKind.Connection,
            $"{Shown(uri)}: {problem} ({Innermost(cause).Message}).",
            "Check the network, the proxy and the address.",
            uri,
            inner: cause
        );
    }

    /// <summary>An error in an answer's body, with the address it came from.</summary>
    public static HgncServiceException ForAnswer(Uri uri, HgncException cause) =>
        cause as HgncServiceException
        ?? new HgncServiceException(
            cause.Kind,
            $"{Shown(uri)}: {cause.Message}",
            cause.Advice,
            uri,
            inner: cause
        );

    public static bool IsConnection(Exception e) =>
        e
            is HttpRequestException
                or IOException
                or SocketException
                or InvalidDataException
                or ObjectDisposedException;

    /// <summary>Whether this is what a connection, or the end of the time for it, throws.</summary>
    public static bool IsBroken(Exception e) => e is OperationCanceledException || IsConnection(e);

    private static (HgncErrorKind Kind, string Problem, string Advice) Explain(
        int status,
        Uri? location
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
                "the service does not let this address in; HGNC may have blocked it for more than 10 requests a second",
                "Stop all programs that ask HGNC from this network, wait, and write to HGNC through the feedback form at https://www.genenames.org/contact/ if it lasts. HgncPS itself stays within the limit."
            ),
            404 => (
                HgncErrorKind.UnknownRequest,
                "the service knows no such request",
                "Check the base address: info, fetch and search must lie directly below it."
            ),
            414 => (
                HgncErrorKind.BadRequest,
                "the query is too long for the service",
                "Ask for fewer values at a time; the pipeline takes any number of them."
            ),
            415 => (
                HgncErrorKind.UnsupportedFormat,
                "the service does not answer in the format asked for",
                "Ask for JSON or XML."
            ),
            429 => (
                HgncErrorKind.TooManyRequests,
                "the service has had too many requests",
                "Wait, and set HGNC_RATE to a lower rate."
            ),
            500 => (
                HgncErrorKind.ServiceError,
                "an error in the program that runs the service",
                "Try again later; if it lasts, write to HGNC with the address and the time."
            ),
            502 or 503 or 504 => (
                HgncErrorKind.Unavailable,
                "the service is unavailable for the time being",
                "Try again later."
            ),
            407 => (
                HgncErrorKind.UnexpectedStatus,
                "the proxy asks for credentials",
                "Set the proxy's address with its user in HTTPS_PROXY."
            ),
            >= 300 and < 400 => (
                HgncErrorKind.UnexpectedStatus,
                $"the service sends us on to {location?.ToString() ?? "nowhere"}, which is not followed",
                "Check the base address, and give the new one if you trust it."
            ),
            _ => (
                HgncErrorKind.UnexpectedStatus,
                "the service answered with a status that it does not document",
                "Check the base address."
            ),
        };

    private static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - now : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    // A query may be thousands of characters long.
    public static string Shown(Uri uri) =>
        uri.AbsoluteUri.Length <= 200 ? uri.AbsoluteUri : uri.AbsoluteUri.Substring(0, 200) + "…";

    private static Exception Innermost(Exception e) =>
        e.InnerException is { } inner ? Innermost(inner) : e;
}
