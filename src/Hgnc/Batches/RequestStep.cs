using System;

namespace Hgnc;

/// <summary>What comes next of ordered requests: a record of one, or its end.</summary>
/// <param name="Request">The request that it belongs to.</param>
/// <param name="Record">The record; null at the end.</param>
/// <param name="Found">How many records the answer has; 0 where there was no answer.</param>
/// <param name="Given">How many of them came so far, this one included.</param>
/// <param name="IsEnd">Whether this is the request's end.</param>
/// <param name="Error">Why it ended, where it failed.</param>
public sealed record RequestStep<TRequest, TRecord>(
    TRequest Request,
    TRecord? Record,
    long Found,
    long Given,
    bool IsEnd,
    Exception? Error
)
    where TRecord : class;
