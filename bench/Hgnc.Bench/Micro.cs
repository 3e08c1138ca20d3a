using System.IO;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Hgnc.Bench;

/// <summary>Runs the benchmarks of a class with BenchmarkDotNet, in this process.</summary>
internal static class Micro
{
    private const int NameWidth = 30;

    /// <typeparam name="T">The class.</typeparam>
    /// <param name="iterations">How often each benchmark is measured, after as many warm-ups.</param>
    /// <param name="milliseconds">How long an iteration takes.</param>
    public static void Run<T>(int iterations, int milliseconds) =>
        BenchmarkRunner.Run<T>(
            ManualConfig
                .CreateEmpty()
                .AddJob(
                    Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
                        .WithIterationTime(TimeInterval.FromMilliseconds(milliseconds))
                        .WithWarmupCount(iterations)
                        .WithIterationCount(iterations)
                )
                .AddColumnProvider(DefaultColumnProviders.Instance)
                .AddLogger(ConsoleLogger.Default)
                .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(NameWidth))
                // Nothing is exported; BenchmarkDotNet keeps its log here.
                .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "hgnc-bench"))
        );
}
