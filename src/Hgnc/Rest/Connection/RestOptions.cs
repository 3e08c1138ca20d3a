using System;
using System.Net.Http;
using Hgnc.Rest.Addresses;
using Hgnc.Rest.Errors;
using Hgnc.Sharing;

namespace Hgnc.Rest;

/// <summary>How the service is reached.</summary>
public sealed record RestOptions
{
    /// <summary>The service's root: HGNC's, or a mirror's.</summary>
    public Uri BaseUri { get; init; } = RestUrl.Hgnc;

    /// <summary>Requests a second; null for the service's own limit. genenames.org never gets more than 10.</summary>
    public double? Rate { get; init; }

    /// <summary>Requests a second as they are kept, whatever was set; null for no limit.</summary>
    public double? EffectiveRate => Throttling.RequestRate.For(BaseUri, Rate);

    /// <summary>How long an answer may take to begin, and to go on once it has begun.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a request that failed in passing is sent again.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>
    /// How long an answer is given again without asking the service whether its data have changed. Zero for never: then each request
    /// is sent.
    /// </summary>
    public TimeSpan CacheAge { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The proxy; null for the system's, as HTTPS_PROXY and the like tell.</summary>
    public RestProxy? Proxy { get; init; }

    /// <summary>The server by which this process shares the service's limit and answers with other machines; null for nobody.</summary>
    public ShareAddress? Share { get; init; }

    /// <summary>Whether http will do beyond this machine and its own network: whoever is on the way can read and change all of it.</summary>
    public bool AllowInsecure { get; init; }

    /// <summary>The clock: tests bring their own, so that nothing waits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Makes the handler under the HTTP client; null for the usual one.</summary>
    public Func<HttpMessageHandler>? Handler { get; init; }

    /// <exception cref="HgncException">It is http to a machine outside this network, and nobody has said that this will do.</exception>
    internal void CheckSecure(Uri uri)
    {
        if (uri.Scheme == Uri.UriSchemeHttp && !OwnNetwork.Has(uri) && !AllowInsecure)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"{RestErrors.Shown(uri)} is not secure: anyone on the network path could change the responses.",
                "Give its https address, or, if the network is your own, allow http: Set-HgncOption -AllowInsecure, or hgnc --allow-insecure."
            );
        }
    }
}
