using System.Collections.Generic;
using System.Threading;
using Hgnc.Json;
using Hgnc.Local.Copy;
using Hgnc.Query;

namespace Hgnc.Local.Search;

/// <summary>Runs a query: each term or phrase finds genes, and groups combine the matches as Lucene does.</summary>
internal sealed class LocalSearch
{
    private const string SelectGenes = "SELECT id, hgnc_id, symbol FROM gene";

    private const string SelectGene = SelectGenes + " WHERE id = $0";

    // From this number on, reading all genes once is faster than reading each hit.
    private const int FullScanHits = 2000;

    private readonly LocalConnection _connection;
    private readonly LocalMatches _matches;
    private readonly CancellationToken _cancellationToken;

    public LocalSearch(LocalConnection connection, CancellationToken cancellationToken)
    {
        _connection = connection;
        _matches = new LocalMatches(connection, cancellationToken);
        _cancellationToken = cancellationToken;
    }

    /// <summary>The hits, the best first.</summary>
    public IReadOnlyList<HgncHit> Run(HgncQuery query)
    {
        var ranked = Evaluate(query.Root, outerField: null, isTop: true).Rank();
        var genes = ReadGenes(ranked);
        var hits = new List<HgncHit>(ranked.Length);
        foreach (var pair in ranked)
        {
            var (id, symbol) = genes[pair.Key];
            hits.Add(
                new HgncHit
                {
                    HgncId = id,
                    Symbol = symbol,
                    Score = HitJson.Single(pair.Value),
                    Query = query.Text,
                    Source = HgncSourceKind.Local,
                }
            );
        }
        return hits;
    }

    private Dictionary<long, (string Id, string Symbol)> ReadGenes(
        KeyValuePair<long, double>[] ranked
    )
    {
        var genes = new Dictionary<long, (string Id, string Symbol)>(ranked.Length);
        if (ranked.Length > FullScanHits)
        {
            Read(SelectGenes);
        }
        else
        {
            foreach (var pair in ranked)
            {
                Read(SelectGene, pair.Key);
            }
        }
        return genes;

        void Read(string sql, params object[] values)
        {
            using var rows = _connection.Query(sql, values);
            while (rows.Read())
            {
                _cancellationToken.ThrowIfCancellationRequested();
                genes[rows.GetInt64(0)] = (rows.GetString(1), rows.GetString(2));
            }
        }
    }

    private Scores Evaluate(QueryNode node, string? outerField, bool isTop = false)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var field = node.Field ?? outerField;
        return node switch
        {
            GroupNode group => Combine(group, field, isTop),
            TermNode { HasWildcard: true } term => _matches.FindPattern(field, term.Escaped),
            TermNode term => _matches.Find(field, term.Value),
            PhraseNode phrase => _matches.Find(field, phrase.Value),
            _ => new Scores(),
        };
    }

    private Scores Combine(GroupNode group, string? field, bool isTop)
    {
        var occurrences = group.GetOccurrences();
        var (required, optional, excluded) = Sort(group, occurrences);
        Scores found;
        if (required.Count > 0)
        {
            found = Evaluate(required[0], field);
            for (var i = 1; i < required.Count && found.Count > 0; i++)
            {
                found = found.Intersect(Evaluate(required[i], field));
            }
            // Optional clauses cannot find more genes, but they raise the rank of those that match.
            foreach (var node in optional)
            {
                found.AddToPresent(Evaluate(node, field));
            }
        }
        else if (optional.Count > 0)
        {
            found = new Scores();
            foreach (var node in optional)
            {
                found.Add(Evaluate(node, field));
            }
        }
        else
        {
            // The service supports "all except" only at the top level. Within parentheses, nothing minus something is nothing.
            found = isTop ? _matches.FindAll() : new Scores();
        }
        foreach (var node in excluded)
        {
            if (found.Count > 0)
            {
                found.Remove(Evaluate(node, field));
            }
        }
        return found;
    }

    private static (
        List<QueryNode> Required,
        List<QueryNode> Optional,
        List<QueryNode> Excluded
    ) Sort(GroupNode group, IReadOnlyList<Occurrence> occurrences)
    {
        var (required, optional, excluded) = (
            new List<QueryNode>(),
            new List<QueryNode>(),
            new List<QueryNode>()
        );
        for (var i = 0; i < occurrences.Count; i++)
        {
            var list = occurrences[i] switch
            {
                Occurrence.Must => required,
                Occurrence.MustNot => excluded,
                _ => optional,
            };
            list.Add(group.Clauses[i].Node);
        }
        return (required, optional, excluded);
    }
}
