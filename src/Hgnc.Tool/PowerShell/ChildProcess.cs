using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Tool.PowerShell;

/// <summary>The result of a child process.</summary>
/// <param name="ExitCode">The exit code, or null if the process did not start or did not end in time.</param>
/// <param name="Output">Its output on stdout.</param>
/// <param name="Error">Its output on stderr, or the reason for the missing exit code.</param>
internal sealed record ChildResult(int? ExitCode, string Output, string Error);

/// <summary>Runs other programs with captured output, empty input and a time limit.</summary>
internal static class ChildProcess
{
    public static async Task<ChildResult> RunAsync(
        ProcessStartInfo start,
        TimeSpan limit,
        CancellationToken cancellationToken
    )
    {
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = Encoding.UTF8;
        start.StandardErrorEncoding = Encoding.UTF8;
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return new ChildResult(null, "", e.Message);
        }
        process.StandardInput.Close();
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(late.Token);
            var error = process.StandardError.ReadToEndAsync(late.Token);
            await process.WaitForExitAsync(late.Token);
            return new ChildResult(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            return new ChildResult(
                null,
                "",
                FormattableString.Invariant($"it did not end within {limit.TotalSeconds:0} seconds")
            );
        }
    }
}
