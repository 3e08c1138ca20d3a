using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Mirror.Options;

namespace Hgnc.Mirror;

/// <summary>The options of a mirror. The defaults give a fast mirror without faults on a free port of loopback.</summary>
public sealed record MirrorOptions
{
    /// <summary>The addresses to listen on, separated by semicolons. Port 0 means a free port.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:0";

    /// <summary>
    /// The maximum number of requests from one address in any second. An address that sends more gets 403 from then on, as
    /// HGNC's service may do. Null means no limit.
    /// </summary>
    public int? Rate { get; init; }

    /// <summary>The delay of each response.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The faults that requests get instead of responses. Their shares must not add up to more than 1.</summary>
    public IReadOnlyList<MirrorFault> Faults { get; init; } = [];

    /// <summary>The seed for choosing the requests that get a fault, or null for a random choice.</summary>
    public int? Seed { get; init; }

    /// <summary>
    /// Files to serve at <c>/mirror/files/{name}</c>, by their names: HGNC's bulk files, so that other machines can make a local
    /// copy. The values are paths on this machine. Nothing else on the machine can be reached.
    /// </summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// The origins whose web pages may use the mirror from a browser, such as <c>https://tool.example.org</c>; <c>*</c> means any.
    /// Default: none.
    /// </summary>
    public IReadOnlyList<string> CorsOrigins { get; init; } = [];

    /// <summary>The maximum number of characters of a query, or of the term of a fetch. A longer one gets 414.</summary>
    public int MaxQueryLength { get; init; } = 8000;

    /// <summary>The maximum number of terms and phrases of a query, as in search servers. A query with more gets 400.</summary>
    public int MaxTerms { get; init; } = 1024;

    /// <summary>
    /// The maximum number of terms of a query that begin with a wildcard, because each is compared with every value. A query with more
    /// gets 400.
    /// </summary>
    public int MaxLeadingWildcards { get; init; } = 200;

    /// <summary>The maximum time until the source begins to answer. A request that takes longer is cancelled and gets 503.</summary>
    public TimeSpan MaxQueryTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The maximum number of connections. Further ones are closed at once.</summary>
    public int MaxConnections { get; init; } = 1000;

    /// <summary>
    /// Whether the server reports to systemd or the Windows service manager when it is ready, and stops when they request it. This has no
    /// effect if the server was started by hand.
    /// </summary>
    public bool IsService { get; init; }

    /// <summary>The metrics at <c>/mirror/metrics</c>, or null for new ones.</summary>
    public Observing.MirrorMetrics? Metrics { get; init; }

    /// <summary>The time limits for slow clients.</summary>
    internal ClientTimeouts Timeouts { get; init; } = new();

    /// <summary>The clock for the times of arrival and for latency.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    private static readonly TimeSpan MaxTimeForQuery = TimeSpan.FromDays(1);

    /// <exception cref="HgncException">An option is out of range.</exception>
    internal void Validate()
    {
        Refuse(
            Rate < 1,
            $"The rate must be at least 1 request per second, but was {Rate}.",
            "Give at least 1 request a second, or none for no limit."
        );
        Refuse(
            Latency < TimeSpan.Zero,
            $"The latency must be 0 or more, but was {Latency}.",
            "Give 0 or more milliseconds."
        );
        Refuse(
            MaxQueryLength < 1 || MaxTerms < 1 || MaxLeadingWildcards < 0 || MaxConnections < 1,
            "A limit of the mirror is too low to allow any request.",
            "Give at least 1 character, 1 term and 1 connection, and 0 or more leading wildcards."
        );
        Refuse(
            MaxQueryTime <= TimeSpan.Zero || MaxQueryTime > MaxTimeForQuery,
            $"The time for a query must be more than 0 and at most a day, but was {MaxQueryTime}.",
            "Give a time, such as 00:00:30."
        );
        foreach (var origin in CorsOrigins)
        {
            Refuse(
                !IsOrigin(origin),
                $"'{origin}' is not the origin of a web page.",
                "Give scheme, host and port as the browser shows them, such as https://tool.example.org or http://localhost:3000, or * for any page."
            );
        }
        foreach (var fault in Faults)
        {
            Refuse(
                fault.Status is < 400 or > 599,
                $"The status of a fault must be from 400 to 599, but was {fault.Status}.",
                "Give a status such as 503."
            );
            Refuse(
                fault.Fraction is not (>= 0 and <= 1),
                FormattableString.Invariant(
                    $"The fraction of status {fault.Status} must be from 0 to 1, but was {fault.Fraction}."
                ),
                "Give a fraction such as 0.05."
            );
        }
        Refuse(
            Faults.Sum(fault => fault.Fraction) > 1 + 1e-9,
            "The fractions of the faults add up to more than 1.",
            "Lower them: 1 is every request."
        );
    }

    private static bool IsOrigin(string origin) =>
        origin == "*"
        || (
            Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.AbsolutePath == "/"
            && uri.Query.Length + uri.Fragment.Length + uri.UserInfo.Length == 0
            && !origin.EndsWith('?')
            && !origin.EndsWith('#')
        );

    private static void Refuse(bool isWrong, string message, string advice)
    {
        if (isWrong)
        {
            throw new HgncException(HgncErrorKind.BadInput, message, advice);
        }
    }
}
