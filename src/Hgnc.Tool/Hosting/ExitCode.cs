namespace Hgnc.Tool.Hosting;

/// <summary>The exit codes of the tool.</summary>
internal static class ExitCode
{
    /// <summary>Success, and everything was found.</summary>
    public const int Ok = 0;

    /// <summary>Some inputs were not found.</summary>
    public const int NotFound = 1;

    /// <summary>The command line, a query, an input or a file is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The service, or the connection to it, failed.</summary>
    public const int Service = 3;

    /// <summary>Stopped by Ctrl+C; the code that shells use.</summary>
    public const int Stopped = 130;

    /// <summary>The exit code of an error: errors that the user can correct are usage errors.</summary>
    public static int Of(HgncException error) =>
        error.Kind switch
        {
            HgncErrorKind.BadQuery or HgncErrorKind.BadInput or HgncErrorKind.BadData => Usage,
            HgncErrorKind.NoLocalCopy => NotFound,
            _ => Service,
        };
}
