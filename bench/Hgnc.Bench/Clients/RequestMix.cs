using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local.Records;
using Hgnc.Rest.Addresses;

namespace Hgnc.Bench.Clients;

/// <summary>The requests of clients: mostly for single records, some with many symbols, words and wildcards, and a few for many records.</summary>
internal static class RequestMix
{
    private const int SymbolsTogether = 100;
    private const int BetweenBigOnes = 1000;

    public static async Task<IReadOnlyList<string>> ReadAsync(
        string dataset,
        CancellationToken cancellationToken
    )
    {
        var root = new System.Uri("http://127.0.0.1/");
        var genes = new List<HgncGene>();
        await foreach (
            var gene in JsonRecords.ReadAsync(DatasetFile.Find(dataset), cancellationToken)
        )
        {
            genes.Add(gene);
        }
        var uris = new List<System.Uri>();
        for (var i = 0; i < genes.Count; i++)
        {
            var gene = genes[i];
            uris.Add(RestUrl.Fetch(root, "symbol", gene.Symbol!));
            uris.Add(RestUrl.Fetch(root, "hgnc_id", gene.HgncId!));
            uris.Add(RestUrl.Search(root, HgncQuery.ForValue("symbol", gene.Symbol!)));
            if (i % 10 == 0)
            {
                uris.Add(RestUrl.Search(root, HgncQuery.ForValue(null, gene.Symbol!)));
                uris.Add(RestUrl.Search(root, HgncQuery.ForValue("name", gene.Name!)));
                uris.Add(RestUrl.Search(root, HgncQuery.Parse($"symbol:{gene.Symbol![..1]}*")));
            }
            if (i % SymbolsTogether == 0)
            {
                var some = genes.Skip(i).Take(SymbolsTogether).Select(one => one.Symbol!);
                uris.Add(RestUrl.Search(root, HgncQuery.ForFields([new("symbol", some.ToList())])));
            }
            if (i % BetweenBigOnes == 0)
            {
                uris.Add(RestUrl.Fetch(root, "locus_type", "pseudogene"));
            }
        }
        return uris.ConvertAll(uri => uri.PathAndQuery);
    }
}
