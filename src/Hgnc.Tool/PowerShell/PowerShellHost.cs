using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Hgnc.Tool.PowerShell;

/// <summary>A PowerShell that was found to run.</summary>
/// <param name="FileName">The program to start.</param>
/// <param name="Prefix">The arguments before PowerShell's own.</param>
/// <param name="Description">A description, such as <c>PowerShell 7.6.0 in /opt/microsoft/powershell/7 (on the path)</c>.</param>
internal sealed record PowerShellHost(
    string FileName,
    IReadOnlyList<string> Prefix,
    string Description
)
{
    /// <summary>How to start it in a folder. A tool of the manifest must be started in a folder of the repository.</summary>
    public ProcessStartInfo CreateStart(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(FileName) { WorkingDirectory = folder };
        foreach (var argument in Prefix)
        {
            start.ArgumentList.Add(argument);
        }
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        return start;
    }
}

/// <summary>The result of the search for a PowerShell.</summary>
/// <param name="Host">The PowerShell, or null.</param>
/// <param name="Reason">The reason in one line why there is none, or an empty string.</param>
internal sealed record PowerShellSearch(PowerShellHost? Host, string Reason);
