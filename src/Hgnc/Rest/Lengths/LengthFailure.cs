namespace Hgnc.Rest.Lengths;

/// <summary>Whether a request may have failed for its length.</summary>
internal static class LengthFailure
{
    /// <summary>Servers say it in many ways: 400, 404, 414, 431, 500, 502, a closed connection, an answer of something else.</summary>
    public static bool MayBe(HgncServiceException failure, int length, LengthBounds bounds) =>
        length > RequestLengths.Short
        && !IsOfAll(failure)
        && (
            length > bounds.Works
            || length > LengthBounds.KnownToWork
            // As long as this worked before: unless another server has taken this one's place, the request itself is to blame.
            || failure.Kind is HgncErrorKind.Connection or HgncErrorKind.Unavailable
        )
        // What hangs before it ever answered is no matter of length.
        && (failure.Kind is not HgncErrorKind.Timeout || bounds.Works > 0);

    // It would meet shorter requests as well.
    private static bool IsOfAll(HgncServiceException failure) =>
        failure.Kind
            is HgncErrorKind.Blocked
                or HgncErrorKind.TooManyRequests
                or HgncErrorKind.ServiceDown
                or HgncErrorKind.LimitUnreachable
                or HgncErrorKind.Untrusted
        || (int?)failure.Status == 407;
}
