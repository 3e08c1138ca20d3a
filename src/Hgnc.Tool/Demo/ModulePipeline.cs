using System.Diagnostics;
using Hgnc.Tool.PowerShell;

namespace Hgnc.Tool.Demo;

/// <summary>The module's own pipeline over the sample's table, for a PowerShell in a process of its own.</summary>
internal static class ModulePipeline
{
    /// <summary>What is run, as a user would type it in the repository's folder.</summary>
    public const string Text =
        $"Import-Module ./{DemoFiles.Module}; Import-Csv {DemoFiles.Genes} | Find-HgncGene | Get-HgncGene";

    // PowerShell's own exit code says no more than whether the last command met an error, and one of the 25 rows is there
    // to meet one, its symbol being none: so what came is counted.
    private const string Check = """
         | Tee-Object -Variable genes
        $errors = @($Error | ForEach-Object { "$($_.FullyQualifiedErrorId)" })
        $others = @($errors | Where-Object { $_ -notlike 'HgncNotFound*' })
        exit [int]($genes.Count -ne 24 -or $errors.Count -ne 1 -or $others.Count -ne 0)
        """;

    public static ProcessStartInfo CreateStart(PowerShellHost host, DemoFiles files)
    {
        var start = host.CreateStart(
            files.Root,
            "-NoProfile",
            "-NonInteractive",
            "-Command",
            Text + Check
        );
        // What comes back is shown as it is, perhaps in a file.
        start.Environment["NO_COLOR"] = "1";
        return start;
    }
}
