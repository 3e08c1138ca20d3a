using System;
using System.Management.Automation;
using Hgnc;

namespace HgncPS.Pipeline;

/// <summary>Converts the library's errors to PowerShell's. The error IDs are stable, because scripts compare them.</summary>
internal static class ErrorRecords
{
    /// <summary>An error of the library, with its target.</summary>
    public static ErrorRecord From(HgncException error, object? target) =>
        Record(error, "Hgnc" + error.Kind, Category(error.Kind), target, error.Advice);

    /// <summary>Any other error that ended a request. It is a defect of HgncPS and reported as one.</summary>
    public static ErrorRecord Unexpected(Exception error, object? target) =>
        Record(
            error,
            "HgncUnexpected",
            ErrorCategory.NotSpecified,
            target,
            "This is a defect of HgncPS; please report it with your input."
        );

    /// <summary>An input without a record.</summary>
    public static ErrorRecord NotFound(string message, object? target, string advice) =>
        Record(
            new ItemNotFoundException(MessageText.Of(message)),
            "HgncNotFound",
            ErrorCategory.ObjectNotFound,
            target,
            advice
        );

    /// <summary>A request without a record.</summary>
    public static ErrorRecord NoRecord(GeneRequest request)
    {
        if (request.Resolution is { } resolution)
        {
            return Unresolved(resolution, request.Origin);
        }
        var missing = MissingRecord.Of(request);
        return NotFound(missing.Message, request.Origin, missing.Advice);
    }

    /// <summary>An address that the system has no browser for.</summary>
    public static ErrorRecord NoBrowser(string address, Exception error) =>
        Record(
            new InvalidOperationException(
                $"No browser could be started for {address}: {error.Message}",
                error
            ),
            "HgncNoBrowser",
            ErrorCategory.ResourceUnavailable,
            address,
            "Open the address yourself; -WhatIf prints it. On Linux, xdg-open starts the browser."
        );

    /// <summary>A symbol that means no gene, or several.</summary>
    public static ErrorRecord Unresolved(HgncResolution resolution, object? target) =>
        resolution.MatchType is HgncMatchType.Ambiguous
            ? Record(
                new ItemNotFoundException(resolution.ToString()),
                "HgncAmbiguous",
                ErrorCategory.ObjectNotFound,
                target,
                "Give the approved symbol or the HGNC ID of the gene that you mean; Resolve-HgncSymbol -Chromosome often decides by the location."
            )
            : NotFound(
                $"{resolution}",
                target,
                "Check the symbol; Find-HgncGene searches with wildcards and in all fields."
            );

    private static ErrorRecord Record(
        Exception error,
        string id,
        ErrorCategory category,
        object? target,
        string advice
    ) =>
        // For a wrapped target, PowerShell would show the type of the wrapper: PSObject instead of String.
        new(
            error,
            id,
            category,
            target is PSObject { BaseObject: not PSCustomObject and var bare } ? bare : target
        )
        {
            // PowerShell shows the recommended action below the message.
            ErrorDetails = new ErrorDetails(MessageText.Of(error.Message))
            {
                RecommendedAction = MessageText.Of(advice),
            },
        };

    private static ErrorCategory Category(HgncErrorKind kind) =>
        kind switch
        {
            HgncErrorKind.BadQuery => ErrorCategory.ParserError,
            HgncErrorKind.BadInput or HgncErrorKind.BadRequest or HgncErrorKind.UnsupportedFormat =>
                ErrorCategory.InvalidArgument,
            HgncErrorKind.NoLocalCopy => ErrorCategory.ObjectNotFound,
            HgncErrorKind.Blocked => ErrorCategory.PermissionDenied,
            HgncErrorKind.TooManyRequests => ErrorCategory.LimitsExceeded,
            HgncErrorKind.Unavailable
            or HgncErrorKind.ServiceError
            or HgncErrorKind.ServiceDown
            or HgncErrorKind.LimitUnreachable => ErrorCategory.ResourceUnavailable,
            HgncErrorKind.Timeout => ErrorCategory.OperationTimeout,
            HgncErrorKind.Connection => ErrorCategory.ConnectionError,
            HgncErrorKind.Untrusted => ErrorCategory.SecurityError,
            HgncErrorKind.BadAnswer or HgncErrorKind.IncompleteAnswer or HgncErrorKind.BadData =>
                ErrorCategory.InvalidData,
            _ => ErrorCategory.InvalidResult,
        };
}
