using System;
using System.Net;
using System.Net.Http;

namespace Hgnc.Rest.Connection;

/// <summary>The usual handler under the HTTP client.</summary>
internal static class RestHandler
{
#if NET
    public static HttpMessageHandler Create(RestProxy? proxy) =>
        new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            // A redirect would be a request that no one took a turn for, perhaps to somebody else.
            AllowAutoRedirect = false,
            UseCookies = false,
            Proxy = proxy?.ToWebProxy(),
            UseProxy = proxy is null || proxy.ToWebProxy() is not null,
            // A session may last for days, and addresses change.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PlaintextStreamFilter = static (context, _) =>
                new(new SendNoticingStream(context.PlaintextStream)),
        };
#else
    public static HttpMessageHandler Create(RestProxy? proxy) =>
        new HttpClientHandler
        {
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            AllowAutoRedirect = false,
            UseCookies = false,
            Proxy = proxy?.ToWebProxy(),
            UseProxy = proxy is null || proxy.ToWebProxy() is not null,
            MaxConnectionsPerServer = 64,
            // Windows PowerShell may offer nothing newer than TLS 1.0 by itself.
            SslProtocols = System.Security.Authentication.SslProtocols.Tls12,
        };
#endif
}
