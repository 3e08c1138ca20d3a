using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Bench;

/// <summary>Runs a verb of this program in a new process, which prints numbers on one line.</summary>
internal static class ChildRun
{
    public static async Task<double[]> RunAsync(
        CancellationToken cancellationToken,
        params string[] args
    )
    {
        using var process = Start(redirectInput: false, args);
        try
        {
            var line = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0
                ?
                [
                    .. line.Split(' ')
                        .Select(text => double.Parse(text, CultureInfo.InvariantCulture)),
                ]
                : throw new IOException($"{args[0]} ended with {process.ExitCode}.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    /// <summary>Starts a verb of this program in a new process, with redirected input and output.</summary>
    public static Process Start(bool redirectInput, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = redirectInput,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        }
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }
        return Process.Start(start)!;
    }

    /// <summary>Prints the numbers of a run for the process that started it.</summary>
    public static void Tell(params double[] numbers) =>
        Console.Write(
            string.Join(
                ' ',
                numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture))
            )
        );
}
