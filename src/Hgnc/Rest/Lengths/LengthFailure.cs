namespace Hgnc.Rest.Lengths;

/// <summary>Decides whether a request may have failed because of its length.</summary>
internal static class LengthFailure
{
    /// <summary>Servers respond in many ways: 400, 404, 414, 431, 500, 502, a closed connection, another kind of response.</summary>
    public static bool MayBe(HgncServiceException failure, int length, LengthBounds bounds) =>
        length > RequestLengths.Short
        && !IsOfAll(failure)
        && (
            length > bounds.Works
            || length > LengthBounds.KnownToWork
            // This length succeeded before, so unless another server has replaced this one, the request itself is the cause.
            || failure.Kind is HgncErrorKind.Connection or HgncErrorKind.Unavailable
        )
        // A timeout before the first response is not caused by the length.
        && (failure.Kind is not HgncErrorKind.Timeout || bounds.Works > 0);

    // Shorter requests would also fail.
    private static bool IsOfAll(HgncServiceException failure) =>
        failure.Kind
            is HgncErrorKind.Blocked
                or HgncErrorKind.TooManyRequests
                or HgncErrorKind.ServiceDown
                or HgncErrorKind.LimitUnreachable
                or HgncErrorKind.Untrusted
        || (int?)failure.Status == 407;
}
