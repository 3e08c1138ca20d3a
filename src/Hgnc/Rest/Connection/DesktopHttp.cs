#if !NET
using System;
using System.Net;

namespace Hgnc.Rest.Connection;

/// <summary>
/// What .NET Framework's HTTP client does that .NET's does not, by its published source (System.Net.Connection and HttpWebRequest). It sends a
/// request again by itself where the connection ends before an answer begins: any number of times where the connection had served another
/// request before, and once where it is new. Nothing tells of it, and nothing prevents it.
/// </summary>
internal static class DesktopHttp
{
    // Windows keeps a closed connection's port for up to two minutes, and has 16,000 of them.
    private const double MostConnections = 100;

    /// <summary>
    /// Whether a request has a connection of its own, so that it is repeated once at most. Where there is no limit, repeats harm nobody.
    /// </summary>
    /// <param name="rate">The limit of the service, in requests a second; null for none.</param>
    public static bool NeedsOwnConnection(double? rate) => rate <= MostConnections;

    /// <summary>Whether the client may have sent a request that failed so a second time: it reached somebody, and no answer came.</summary>
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
