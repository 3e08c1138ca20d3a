using System;

namespace Hgnc.Json;

/// <summary>The errors for a body that is not a response of HGNC's service.</summary>
internal static class ResponseErrors
{
    /// <param name="problem">What is wrong with the body.</param>
    /// <param name="inner">The cause.</param>
    public static HgncException NotAResponse(string problem, Exception? inner = null) =>
        new(
            HgncErrorKind.BadAnswer,
            $"The response is not from HGNC's service: {problem}.",
            "Check the base address; a proxy or a login page may have answered instead of the service.",
            inner
        );
}
