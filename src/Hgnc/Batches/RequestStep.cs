using System;

namespace Hgnc;

/// <summary>The next step of ordered requests: a record of one request, or the end of a request.</summary>
/// <param name="Request">The request.</param>
/// <param name="Record">The record, or null at the end.</param>
/// <param name="Found">The number of records in the response, or 0 without a response.</param>
/// <param name="Given">The number of records so far, including this one.</param>
/// <param name="IsEnd">Whether this is the end of the request.</param>
/// <param name="Error">The error, if the request failed.</param>
public sealed record RequestStep<TRequest, TRecord>(
    TRequest Request,
    TRecord? Record,
    long Found,
    long Given,
    bool IsEnd,
    Exception? Error
)
    where TRecord : class;
