using System.Diagnostics;
using Hgnc.Tool.PowerShell;

namespace Hgnc.Tool.Demo;

/// <summary>The module's own pipeline for the table of the sample, to run in a separate PowerShell process.</summary>
internal static class ModulePipeline
{
    /// <summary>The script, as a user would type it in the repository's folder.</summary>
    public const string Text =
        $"Import-Module ./{DemoFiles.Module}; Import-Csv {DemoFiles.Genes} | Find-HgncGene | Get-HgncGene";

    // PowerShell's exit code shows only whether the last command had an error, and one of the 25 rows has an error
    // on purpose. So the script counts the records.
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
        // The output is shown as it is, perhaps in a file.
        start.Environment["NO_COLOR"] = "1";
        return start;
    }
}
