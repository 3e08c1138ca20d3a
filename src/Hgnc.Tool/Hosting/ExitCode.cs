namespace Hgnc.Tool.Hosting;

/// <summary>What the tool's exit codes mean.</summary>
internal static class ExitCode
{
    /// <summary>All went well, and all that was asked for was found.</summary>
    public const int Ok = 0;

    /// <summary>Some of what was asked for was not found.</summary>
    public const int NotFound = 1;

    /// <summary>The command line, a query, an input or a file that it names is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The service, or the way to it, failed.</summary>
    public const int Service = 3;

    /// <summary>Stopped by Ctrl+C, as shells have it.</summary>
    public const int Stopped = 130;

    /// <summary>The code of an error: what the user can mend is usage.</summary>
    public static int Of(HgncException error) =>
        error.Kind switch
        {
            HgncErrorKind.BadQuery or HgncErrorKind.BadInput or HgncErrorKind.BadData => Usage,
            HgncErrorKind.NoLocalCopy => NotFound,
            _ => Service,
        };
}
