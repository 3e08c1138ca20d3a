using System;
using System.Net.Http;
using Hgnc.Rest.Addresses;
using Hgnc.Rest.Errors;
using Hgnc.Sharing;

namespace Hgnc.Rest;

/// <summary>The settings of the service's client.</summary>
public sealed record RestOptions
{
    /// <summary>The root address of the service: HGNC's, or a mirror's.</summary>
    public Uri BaseUri { get; init; } = RestUrl.Hgnc;

    /// <summary>The rate in requests per second, or null for the service's default limit. genenames.org never gets more than 10.</summary>
    public double? Rate { get; init; }

    /// <summary>The actual rate in requests per second, whatever was set, or null for no limit.</summary>
    public double? EffectiveRate => Throttling.RequestRate.For(BaseUri, Rate);

    /// <summary>How long to wait for a response to begin, and for each further part of it.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a request with a temporary failure is sent again.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>
    /// How long a cached response is used without asking the service whether its data have changed. With zero, each request
    /// is sent.
    /// </summary>
    public TimeSpan CacheAge { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The proxy, or null for the system's, as set by HTTPS_PROXY and similar.</summary>
    public RestProxy? Proxy { get; init; }

    /// <summary>The server with which this process shares the service's limit and responses with other machines, or null.</summary>
    public ShareAddress? Share { get; init; }

    /// <summary>Whether http is allowed outside this machine and its own network. Anyone on the way can then read and change requests and responses.</summary>
    public bool AllowInsecure { get; init; }

    /// <summary>The clock. Tests use their own, so that they do not wait.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Creates the handler of the HTTP client, or null for the default.</summary>
    public Func<HttpMessageHandler>? Handler { get; init; }

    /// <exception cref="HgncException">The address is http to a machine outside this network, which is not allowed.</exception>
    internal void CheckSecure(Uri uri)
    {
        if (uri.Scheme == Uri.UriSchemeHttp && !OwnNetwork.Has(uri) && !AllowInsecure)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"{RestErrors.Shown(uri)} is not secure: anyone on the network path could change the responses.",
                "Give its https address, or, if the network is your own, allow http: Set-HgncOption -AllowInsecure, or the option --allow-insecure of hgnc."
            );
        }
    }
}
