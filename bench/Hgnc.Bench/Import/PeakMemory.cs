using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Hgnc.Bench.Import;

/// <summary>The peak memory of this process.</summary>
internal static class PeakMemory
{
    private const string Status = "/proc/self/status";
    private const string Label = "VmHWM:";

    public static double MiB()
    {
        if (!File.Exists(Status))
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64 / 1048576.0;
        }
        var line = File.ReadLines(Status)
            .First(text => text.StartsWith(Label, System.StringComparison.Ordinal));
        return double.Parse(line[Label.Length..].Replace("kB", ""), CultureInfo.InvariantCulture)
            / 1024;
    }
}
