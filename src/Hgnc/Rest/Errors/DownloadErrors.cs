using System;

namespace Hgnc.Rest.Errors;

/// <summary>The errors of downloads. A file server is not the service, and its refusals have other meanings.</summary>
internal static class DownloadErrors
{
    public static (HgncErrorKind Kind, string Problem, string Advice) Explain(
        int status,
        string target
    ) =>
        status switch
        {
            400 => (
                HgncErrorKind.BadRequest,
                "the server refused the request as malformed",
                "Check the address of the file."
            ),
            401 or 407 => (
                HgncErrorKind.UnexpectedStatus,
                status == 401
                    ? "the server asks for credentials"
                    : "the proxy asks for credentials",
                "Give an address that needs no credentials. For a proxy, set user and password with Set-HgncOption -Proxy or HTTPS_PROXY."
            ),
            403 => (
                HgncErrorKind.Blocked,
                "the server refuses this file to your address",
                "Check the address of the file, and whether it may be read from this network."
            ),
            404 or 410 => (
                HgncErrorKind.UnknownRequest,
                "the file does not exist",
                "Check the address of the file; an address that ends in a slash means the folder of HGNC's files."
            ),
            429 => (
                HgncErrorKind.TooManyRequests,
                "the server has received too many requests",
                "Try again later."
            ),
            500 => (
                HgncErrorKind.ServiceError,
                "the server has an internal error",
                "Try again later."
            ),
            502 or 503 or 504 => (
                HgncErrorKind.Unavailable,
                "the server is temporarily unavailable",
                "Try again later."
            ),
            >= 300 and < 400 => (
                HgncErrorKind.UnexpectedStatus,
                $"the server redirects to {target}, which HgncPS does not follow",
                "Check the address of the file, and give the new one if you trust it."
            ),
            _ => (
                HgncErrorKind.UnexpectedStatus,
                "the server answered with a status that it does not document",
                "Check the address of the file."
            ),
        };

    /// <summary>The file has fewer or more bytes than the server announced.</summary>
    public static HgncException ForLength(long came, long announced) =>
        new(
            HgncErrorKind.IncompleteAnswer,
            FormattableString.Invariant(
                $"{came} bytes of the file came, but {announced} were announced."
            ),
            "Try again later."
        );

    /// <summary>The file is complete, but it is not HGNC's.</summary>
    /// <param name="uri">The address.</param>
    /// <param name="path">The path of the temporary file.</param>
    /// <param name="cause">The error of the import, with that path.</param>
    public static HgncServiceException ForContent(Uri uri, string path, HgncException cause) =>
        new(
            HgncErrorKind.BadAnswer,
            $"{RestErrors.Shown(uri)}: {cause.Message.Replace($"The file '{path}'", "the download")}",
            "Check the address of the file; a proxy or a login page may have answered instead of the server.",
            uri,
            inner: cause
        );
}
