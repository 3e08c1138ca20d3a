using System;
using System.Net;
using Hgnc.Errors;

namespace Hgnc;

/// <summary>A request that failed because of the service or the connection to it.</summary>
public sealed class HgncServiceException : HgncException
{
    /// <summary>Creates the error of a request to this address.</summary>
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

    /// <summary>The address of the request.</summary>
    public Uri Uri { get; }

    /// <summary>The status of the response, if there was one.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>The wait before the next request that the service asked for (Retry-After), if any.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The response that refused the request, if it is to be passed on.</summary>
    internal Refusal? Refusal { get; init; }
}
