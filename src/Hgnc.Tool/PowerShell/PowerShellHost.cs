using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Hgnc.Tool.PowerShell;

/// <summary>A PowerShell that runs.</summary>
/// <param name="FileName">The program to start.</param>
/// <param name="Prefix">The arguments that go before PowerShell's own.</param>
/// <param name="Description">Which one it is, such as <c>PowerShell 7.6.0 in /opt/microsoft/powershell/7 (on the path)</c>.</param>
internal sealed record PowerShellHost(
    string FileName,
    IReadOnlyList<string> Prefix,
    string Description
)
{
    /// <summary>How it is started in this folder; one of the repository's own tools needs a folder of the repository's.</summary>
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

/// <summary>What looking for a PowerShell came to.</summary>
/// <param name="Host">The one found; null where there is none.</param>
/// <param name="Reason">Why there is none, in a line; empty where there is one.</param>
internal sealed record PowerShellSearch(PowerShellHost? Host, string Reason);
