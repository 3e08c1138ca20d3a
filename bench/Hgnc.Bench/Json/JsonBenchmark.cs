using System.IO;
using System.IO.Compression;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Hgnc.Json;

namespace Hgnc.Bench.Json;

/// <summary>A response of the service becomes records, compared with how fast the reader of System.Text.Json skips the same bytes.</summary>
public class JsonBenchmark
{
    private byte[] _response = [];

    /// <summary>HGNC's complete set, plain or compressed: it has the form of a response.</summary>
    public static string Dataset { get; set; } = "";

    [GlobalSetup]
    public void Open()
    {
        using var file = File.OpenRead(Dataset);
        using Stream stream = Dataset.EndsWith(".gz", System.StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        _response = bytes.ToArray();
    }

    [Benchmark(Baseline = true)]
    public long Skip()
    {
        var reader = new Utf8JsonReader(_response);
        reader.Read();
        reader.Skip();
        return reader.BytesConsumed;
    }

    [Benchmark]
    public async Task<int> Read()
    {
        var count = 0;
        await using var stream = new ResponseStream<HgncGene>(
            new MemoryStream(_response),
            GeneJson.TryRead
        );
        await foreach (var _ in stream.ReadAllAsync(CancellationToken.None))
        {
            count++;
        }
        return count;
    }
}
