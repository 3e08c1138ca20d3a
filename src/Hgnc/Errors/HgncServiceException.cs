using System;
using System.Net;
using Hgnc.Errors;

namespace Hgnc;

/// <summary>A request that the service, or the way to it, failed.</summary>
public sealed class HgncServiceException : HgncException
{
    /// <summary>A failure of a request to this address.</summary>
    public HgncServiceException(
        HgncErrorKind kind,
        string message,
        string advice,
        Uri uri,
        HttpStatusCode? status = null,
        Exception? inner = null
    )
        : base(kind, message, advice, inner)
    {
        Uri = uri;
        Status = status;
    }

    /// <summary>What was asked for.</summary>
    public Uri Uri { get; }

    /// <summary>The status of the answer, where one came.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>How long the service asked to wait before the next request (Retry-After), where it did.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The answer that refused, where it is to be passed on.</summary>
    internal Refusal? Refusal { get; init; }
}
