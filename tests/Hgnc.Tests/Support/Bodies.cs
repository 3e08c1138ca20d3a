using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Json;

namespace Hgnc.Tests.Support;

/// <summary>Responses in the service's form, and the results of our reader.</summary>
internal static class Bodies
{
    public static string Response(int found, params string[] records) =>
        FaultExchange.Response(found, records);

    public static async Task<List<HgncGene>> ReadAsync(string json, int pieceLength = int.MaxValue)
    {
        await using var response = new ResponseStream<HgncGene>(
            new PiecewiseStream(json, pieceLength),
            GeneJson.TryRead
        );
        await response.ReadHeadAsync(CancellationToken.None);
        var genes = new List<HgncGene>();
        await foreach (var gene in response.ReadAllAsync(CancellationToken.None))
        {
            genes.Add(gene);
        }
        return genes;
    }

    /// <summary>Returns its bytes in pieces of a given length, like a network.</summary>
    private sealed class PiecewiseStream(string text, int pieceLength)
        : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override Task<int> ReadAsync(
            byte[] buffer,
            int offset,
            int count,
            CancellationToken cancellationToken
        ) => base.ReadAsync(buffer, offset, System.Math.Min(count, pieceLength), cancellationToken);
    }
}
