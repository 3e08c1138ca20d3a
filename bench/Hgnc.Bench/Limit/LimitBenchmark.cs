using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Hgnc.Throttling;
using Hgnc.Throttling.Machine;

namespace Hgnc.Bench.Limit;

/// <summary>One access to the file of the limit that the processes of a machine share.</summary>
public class LimitBenchmark
{
    private const double Rate = 10;

    private string _folder = "";
    private LimitFile _file = null!;
    private long _permit;

    [GlobalSetup]
    public void Create()
    {
        _folder = Directory.CreateTempSubdirectory("hgnc-bench-").FullName;
        _file = new(() => _folder, "bench.limit", new WindowRule(Rate), TimeProvider.System);
    }

    /// <summary>A request ends, so the file soon has as many permits and latencies as it can have.</summary>
    [Benchmark]
    public async Task<bool> End() =>
        await _file.AccessAsync(
            (state, now) => state.End(_permit++ % (long)Rate, TimeSpan.FromSeconds(0.1), now),
            CancellationToken.None
        );

    [GlobalCleanup]
    public void Delete() => Directory.Delete(_folder, recursive: true);
}
