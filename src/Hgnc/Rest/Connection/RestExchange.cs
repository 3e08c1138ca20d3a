using System;
using System.Net;
using Hgnc.Rest.Addresses;

namespace Hgnc.Rest;

/// <summary>One attempt at a request, or a cached response, as <c>-Verbose</c> shows it.</summary>
public sealed record RestExchange
{
    /// <summary>The address.</summary>
    public Uri Uri { get; init; } = RestUrl.Hgnc;

    /// <summary>The number of the attempt, from 1.</summary>
    public int Attempt { get; init; }

    /// <summary>How long it waited for a permit.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>How long the response took to begin after the request was sent.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>The status of the response, or null without one.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>When the service sent the response, if it came from the cache, or null if the request was sent.</summary>
    public DateTimeOffset? CachedAt { get; init; }

    /// <summary>A warning for the user: once in a process, if its limit cannot be shared with others.</summary>
    public string? Warning { get; init; }

    /// <summary>The exchange in one line: <c>GET https://… 200, waited 102 ms, took 148 ms</c>.</summary>
    public override string ToString() =>
        CachedAt is { } since
            ? FormattableString.Invariant(
                $"{Uri.AbsoluteUri} was answered from the cache, by a response of {since:u}"
            )
            : FormattableString.Invariant(
                $"GET {Uri.AbsoluteUri} {(Status is { } status ? ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture) : "no response")}, waited {Waited.TotalMilliseconds:0} ms, took {Took.TotalMilliseconds:0} ms"
            ) + (Attempt > 1 ? FormattableString.Invariant($", attempt {Attempt}") : "");
}
