using System;
using System.Net;
using Hgnc.Rest.Addresses;

namespace Hgnc.Rest;

/// <summary>One attempt at a request, as it went, or an answer that saved one: what <c>-Verbose</c> tells.</summary>
public sealed record RestExchange
{
    /// <summary>What was asked for.</summary>
    public Uri Uri { get; init; } = RestUrl.Hgnc;

    /// <summary>Which attempt this was, counted from 1.</summary>
    public int Attempt { get; init; }

    /// <summary>How long it waited for its turn.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>How long the answer took to begin, once it was sent.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>The answer's status; null where none came.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>When the service gave the answer, where it was kept and nothing was sent; null where it was sent.</summary>
    public DateTimeOffset? KeptSince { get; init; }

    /// <summary>What the user should be warned of: once in a process, if its limit cannot be shared with others.</summary>
    public string? Warning { get; init; }

    /// <summary>The exchange in a line: <c>GET https://… 200, waited 102 ms, took 148 ms</c>.</summary>
    public override string ToString() =>
        KeptSince is { } since
            ? FormattableString.Invariant(
                $"{Uri.AbsoluteUri} was answered from the cache, by a response of {since:u}"
            )
            : FormattableString.Invariant(
                $"GET {Uri.AbsoluteUri} {(Status is { } status ? ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture) : "no response")}, waited {Waited.TotalMilliseconds:0} ms, took {Took.TotalMilliseconds:0} ms"
            ) + (Attempt > 1 ? FormattableString.Invariant($", attempt {Attempt}") : "");
}
