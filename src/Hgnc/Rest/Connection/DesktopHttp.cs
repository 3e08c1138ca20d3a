#if !NET
using System;
using System.Net;

namespace Hgnc.Rest.Connection;

/// <summary>
/// The differences of .NET Framework's HTTP client, according to its published source (System.Net.Connection and HttpWebRequest). If a
/// connection ends before a response begins, it sends the request again by itself: any number of times if the connection had served another
/// request before, and once if it is new. This is not reported and cannot be prevented.
/// </summary>
internal static class DesktopHttp
{
    // Windows keeps the port of a closed connection for up to two minutes, and has 16,000 of them.
    private const double MostConnections = 100;

    /// <summary>
    /// Whether each request needs its own connection, so that it is repeated at most once. Without a limit, repeats do no harm.
    /// </summary>
    /// <param name="rate">The limit of the service in requests per second, or null.</param>
    public static bool NeedsOwnConnection(double? rate) => rate <= MostConnections;

    /// <summary>Whether the client may have sent a failed request twice: it was sent, and there was no response.</summary>
    public static bool MayHaveSentTwice(HgncServiceException error)
    {
        for (var e = error.InnerException; e is not null; e = e.InnerException)
        {
            if (e is WebException failure)
            {
                return failure.Status
                    is WebExceptionStatus.ConnectionClosed
                        or WebExceptionStatus.KeepAliveFailure
                        or WebExceptionStatus.PipelineFailure
                        or WebExceptionStatus.ReceiveFailure
                        or WebExceptionStatus.SendFailure;
            }
        }
        return false;
    }
}
#endif
