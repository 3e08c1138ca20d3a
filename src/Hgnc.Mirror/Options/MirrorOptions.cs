using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Mirror.Options;

namespace Hgnc.Mirror;

/// <summary>How a mirror serves. As they come, the options make a quick and faultless one on a free port of loopback.</summary>
public sealed record MirrorOptions
{
    /// <summary>The addresses to listen on, with semicolons between them; port 0 takes a free one.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:0";

    /// <summary>
    /// How many requests one address may make in any second. One that makes more is answered with 403 from then on, as
    /// HGNC may do it. Null sets no limit.
    /// </summary>
    public int? Rate { get; init; }

    /// <summary>How long each answer is held back.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Faults that requests meet instead of their answers; their shares add up to 1 at most.</summary>
    public IReadOnlyList<MirrorFault> Faults { get; init; } = [];

    /// <summary>Makes the choice of the requests that meet a fault the same each time; null leaves it to chance.</summary>
    public int? Seed { get; init; }

    /// <summary>
    /// Files that are handed out at <c>/mirror/files/{name}</c>, by their names: HGNC's bulk files, so that others can make a local
    /// copy of them. The values are their paths on this machine; nothing else of it can be reached.
    /// </summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// The origins whose web pages may ask the mirror from a browser, such as <c>https://tool.example.org</c>; <c>*</c> stands for any.
    /// None unless they are given.
    /// </summary>
    public IReadOnlyList<string> CorsOrigins { get; init; } = [];

    /// <summary>How many characters a query, or a fetch's term, may have. A longer one is answered with 414.</summary>
    public int MaxQueryLength { get; init; } = 8000;

    /// <summary>How many terms and phrases a query may have, as many as search servers take. One with more is answered with 400.</summary>
    public int MaxTerms { get; init; } = 1024;

    /// <summary>
    /// How many terms of a query may begin with a wildcard: each is held against every value that there is. A query with more is
    /// answered with 400.
    /// </summary>
    public int MaxLeadingWildcards { get; init; } = 200;

    /// <summary>How long the source may take until it begins to answer. A request that takes longer is ended, and answered with 503.</summary>
    public TimeSpan MaxQueryTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many connections there may be at once. One more is closed at once.</summary>
    public int MaxConnections { get; init; } = 1000;

    /// <summary>
    /// Whether the server tells systemd or Windows' service manager when it is ready, and stops when they say so. On a machine where it was
    /// started by hand, nothing changes.
    /// </summary>
    public bool IsService { get; init; }

    /// <summary>The numbers at <c>/mirror/metrics</c>; null for new ones.</summary>
    public Observing.MirrorMetrics? Metrics { get; init; }

    /// <summary>How slow clients may be.</summary>
    internal ClientTimeouts Patience { get; init; } = new();

    /// <summary>The clock that arrivals are stamped with and latency is waited by.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    private static readonly TimeSpan LongestQuery = TimeSpan.FromDays(1);

    /// <exception cref="HgncException">An option is out of its range.</exception>
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
            MaxQueryTime <= TimeSpan.Zero || MaxQueryTime > LongestQuery,
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
                fault.Share is not (>= 0 and <= 1),
                FormattableString.Invariant(
                    $"The share of status {fault.Status} must be from 0 to 1, but was {fault.Share}."
                ),
                "Give a share such as 0.05."
            );
        }
        Refuse(
            Faults.Sum(fault => fault.Share) > 1 + 1e-9,
            "The shares of the faults add up to more than 1.",
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
