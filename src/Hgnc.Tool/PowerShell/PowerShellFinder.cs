using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Tool.PowerShell;

/// <summary>
/// Looks for a PowerShell that can load the module: <c>pwsh</c> on the path, else the one in the repository's tool
/// manifest, unless a variable says which. It starts each candidate to see that it runs.
/// </summary>
internal static class PowerShellFinder
{
    /// <summary>The environment variable that, set to 1, makes it find none.</summary>
    public const string NoneVariable = "HGNC_NO_POWERSHELL";

    /// <summary>The environment variable that says which to take: <see cref="Manifest"/>, or the path of a PowerShell.</summary>
    public const string ChoiceVariable = "HGNC_PWSH";

    /// <summary>The choice of the one in the tool manifest, even where another is on the path.</summary>
    public const string Manifest = "manifest";

    /// <summary>Looks for one.</summary>
    /// <param name="repository">The repository's root.</param>
    /// <param name="getVariable">The value of an environment variable; null for the process's own.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="HgncException">The PowerShell that <see cref="ChoiceVariable"/> names cannot be used.</exception>
    public static async Task<PowerShellSearch> FindAsync(
        string repository,
        Func<string, string?>? getVariable = null,
        CancellationToken cancellationToken = default
    )
    {
        getVariable ??= Environment.GetEnvironmentVariable;
        if (getVariable(NoneVariable) == "1")
        {
            return new PowerShellSearch(null, $"{NoneVariable} is set");
        }
        if (getVariable(ChoiceVariable) is { Length: > 0 } choice)
        {
            var chosen =
                choice == Manifest
                    ? await ToolManifest.FindAsync(repository, cancellationToken)
                    : await PowerShellProbe.TryAsync(
                        choice,
                        $"from {ChoiceVariable}",
                        cancellationToken
                    );
            return chosen.Host is null ? throw CannotUse(choice, chosen.Reason) : chosen;
        }
        var onPath = await FindOnPathAsync(getVariable("PATH"), cancellationToken);
        if (onPath.Host is not null)
        {
            return onPath;
        }
        var inManifest = await ToolManifest.FindAsync(repository, cancellationToken);
        return inManifest.Host is null
            ? new PowerShellSearch(null, $"{onPath.Reason}; {inManifest.Reason}")
            : inManifest;
    }

    private static HgncException CannotUse(string choice, string reason) =>
        new(
            HgncErrorKind.BadInput,
            $"{ChoiceVariable} is '{choice}', but {reason}.",
            $"Set it to '{Manifest}' or to the path of a PowerShell {PowerShellProbe.Oldest} or later, or remove it to use the first pwsh on the path."
        );

    private static async Task<PowerShellSearch> FindOnPathAsync(
        string? path,
        CancellationToken cancellationToken
    )
    {
        var name = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";
        var reason = "no pwsh on the path";
        var files = (path ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .Where(File.Exists);
        foreach (var file in files)
        {
            var search = await PowerShellProbe.TryAsync(file, "on the path", cancellationToken);
            if (search.Host is not null)
            {
                return search;
            }
            reason = search.Reason;
        }
        return new PowerShellSearch(null, reason);
    }
}
