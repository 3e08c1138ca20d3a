using System;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Tool.PowerShell;

/// <summary>Starts a program that may be a PowerShell, to check whether it runs and can load the module.</summary>
internal static class PowerShellProbe
{
    /// <summary>The oldest version that can load the module.</summary>
    public static Version Oldest { get; } = new(7, 4);

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Tries a program.</summary>
    /// <param name="file">The path.</param>
    /// <param name="origin">Where the candidate was found, such as <c>on the path</c>.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    public static Task<PowerShellSearch> TryAsync(
        string file,
        string origin,
        CancellationToken cancellationToken
    ) =>
        TryAsync(
            new PowerShellHost(file, [], file),
            origin,
            Environment.CurrentDirectory,
            cancellationToken
        );

    /// <summary>Tries a PowerShell.</summary>
    /// <param name="candidate">The candidate. Its description is its name so far.</param>
    /// <param name="origin">Where the candidate was found.</param>
    /// <param name="folder">The folder to start it in.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    public static async Task<PowerShellSearch> TryAsync(
        PowerShellHost candidate,
        string origin,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var start = candidate.CreateStart(
            folder,
            "-NoProfile",
            "-NonInteractive",
            "-Command",
            "$PSVersionTable.PSVersion.ToString(); $PSHOME"
        );
        var result = await ChildProcess.RunAsync(start, Limit, cancellationToken);
        var lines = result.Output.Trim().Split('\n', 2, StringSplitOptions.TrimEntries);
        if (
            result.ExitCode != 0
            || lines is not [var text, var home]
            || !Version.TryParse(text.Split('-')[0], out var version)
        )
        {
            return new PowerShellSearch(null, $"{candidate.Description} does not run");
        }
        if (version < Oldest)
        {
            return new PowerShellSearch(
                null,
                $"{candidate.Description} is PowerShell {text}, and the module needs {Oldest}"
            );
        }
        var description = $"PowerShell {text} in {home} ({origin})";
        return new PowerShellSearch(candidate with { Description = description }, "");
    }
}
