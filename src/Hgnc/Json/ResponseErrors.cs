using System;

namespace Hgnc.Json;

/// <summary>What is said of a body that is no answer of HGNC's service.</summary>
internal static class ResponseErrors
{
    /// <param name="problem">What it has or lacks.</param>
    /// <param name="inner">How that was found out.</param>
    public static HgncException NoAnswer(string problem, Exception? inner = null) =>
        new(
            HgncErrorKind.BadAnswer,
            $"The response is not from HGNC's service: {problem}.",
            "Check the base address; a proxy or a login page may have answered instead of the service.",
            inner
        );
}
