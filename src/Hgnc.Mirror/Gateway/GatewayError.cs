using Hgnc.Mirror.Requests;
using Microsoft.AspNetCore.Http;

namespace Hgnc.Mirror.Gateway;

/// <summary>The response of a gateway if the service does not give one that can be passed on.</summary>
internal static class GatewayError
{
    /// <summary>The status, the problem and the advice for an error of the service.</summary>
    public static RequestError For(HgncServiceException failure) =>
        new(
            failure.Kind switch
            {
                HgncErrorKind.Blocked => StatusCodes.Status403Forbidden,
                HgncErrorKind.TooManyRequests => StatusCodes.Status429TooManyRequests,
                HgncErrorKind.Timeout => StatusCodes.Status504GatewayTimeout,
                HgncErrorKind.ServiceDown
                or HgncErrorKind.Unavailable
                or HgncErrorKind.LimitUnreachable => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status502BadGateway,
            },
            failure.Message,
            failure.Advice
        );

    /// <summary>Whether the service or the connection to it is at fault, so that a local copy can answer instead.</summary>
    public static bool IsOfService(HgncErrorKind kind) =>
        kind
            is not (
                HgncErrorKind.BadInput
                or HgncErrorKind.BadQuery
                or HgncErrorKind.BadRequest
                or HgncErrorKind.UnknownRequest
                or HgncErrorKind.UnsupportedFormat
            );
}
