using System;
using Microsoft.AspNetCore.Http;

namespace Hgnc.Mirror.Requests;

/// <summary>The reason why a request gets no records: a status, the problem and what to do about it.</summary>
internal sealed record RequestError(int Status, string Message, string Advice)
{
    public static RequestError From(Exception exception) =>
        exception switch
        {
            RequestException refused => refused.Error,
            HgncException { Kind: var kind } failed => new(
                kind is HgncErrorKind.BadQuery or HgncErrorKind.BadInput or HgncErrorKind.BadRequest
                    ? StatusCodes.Status400BadRequest
                    : StatusCodes.Status500InternalServerError,
                failed.Message,
                failed.Advice
            ),
            // The message of an unexpected error is not meant for clients.
            _ => new(
                StatusCodes.Status500InternalServerError,
                "The mirror failed to answer.",
                "Try again; if it happens again, report the request to the people who run the mirror."
            ),
        };
}

/// <summary>Stops the parsing of a request that cannot be answered.</summary>
internal sealed class RequestException(int status, string message, string advice)
    : Exception(message)
{
    public RequestError Error { get; } = new(status, message, advice);
}
