using System;
using System.Net;
using System.Net.Http;

namespace Hgnc.Rest.Connection;

/// <summary>Creates the default handler of the HTTP client.</summary>
internal static class RestHandler
{
#if NET
    public static HttpMessageHandler Create(RestProxy? proxy) =>
        new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            // A redirect would be a request without a permit, possibly to another host.
            AllowAutoRedirect = false,
            UseCookies = false,
            Proxy = proxy?.ToWebProxy(),
            UseProxy = proxy is null || proxy.ToWebProxy() is not null,
            // A session can last for days, and addresses change.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PlaintextStreamFilter = static (context, _) =>
                new(new FirstByteStream(context.PlaintextStream)),
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
            // Windows PowerShell may offer nothing newer than TLS 1.0 by default.
            SslProtocols = System.Security.Authentication.SslProtocols.Tls12,
        };
#endif
}
