using System;
using Microsoft.AspNetCore.Http;

namespace Hgnc.Mirror.Requests;

/// <summary>Why a request gets no records: a status, what is wrong and what to do about it.</summary>
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
            // What an unforeseen error says was not written for strangers.
            _ => new(
                StatusCodes.Status500InternalServerError,
                "The mirror failed to answer.",
                "Try again; if it happens again, report the request to the people who run the mirror."
            ),
        };
}

/// <summary>Ends the reading of a request that cannot be answered.</summary>
internal sealed class RequestException(int status, string message, string advice)
    : Exception(message)
{
    public RequestError Error { get; } = new(status, message, advice);
}
