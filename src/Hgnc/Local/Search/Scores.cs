using System;
using System.Collections.Generic;

namespace Hgnc.Local.Search;

/// <summary>The genes that match a part of a query, by their numbers in the copy, with their scores.</summary>
internal sealed class Scores
{
    private readonly Dictionary<long, double> _scores = new();

    public int Count => _scores.Count;

    /// <summary>Raises the score of a gene to at least this score.</summary>
    public void Raise(long gene, double score)
    {
        if (!_scores.TryGetValue(gene, out var before) || before < score)
        {
            _scores[gene] = score;
        }
    }

    /// <summary>Raises the score of every gene to at least its score in the other set.</summary>
    public void Raise(Scores other)
    {
        foreach (var pair in other._scores)
        {
            Raise(pair.Key, pair.Value);
        }
    }

    /// <summary>Adds the other set's genes, and the scores of genes in both.</summary>
    public void Add(Scores other)
    {
        foreach (var pair in other._scores)
        {
            _scores.TryGetValue(pair.Key, out var score);
            _scores[pair.Key] = score + pair.Value;
        }
    }

    /// <summary>Adds the other set's scores to the genes of this set.</summary>
    public void AddToPresent(Scores other)
    {
        foreach (var pair in other._scores)
        {
            if (_scores.TryGetValue(pair.Key, out var score))
            {
                _scores[pair.Key] = score + pair.Value;
            }
        }
    }

    /// <summary>The genes in both sets, with the sum of their scores.</summary>
    public Scores Intersect(Scores other)
    {
        var (smaller, larger) = Count <= other.Count ? (this, other) : (other, this);
        var both = new Scores();
        foreach (var pair in smaller._scores)
        {
            if (larger._scores.TryGetValue(pair.Key, out var score))
            {
                both._scores[pair.Key] = score + pair.Value;
            }
        }
        return both;
    }

    public void Remove(Scores other)
    {
        foreach (var gene in other._scores.Keys)
        {
            _scores.Remove(gene);
        }
    }

    /// <summary>
    /// The genes, the best first. Genes with the same score are in the order of the input. Scores that are equal in single precision are equal,
    /// as in the service.
    /// </summary>
    public KeyValuePair<long, double>[] Rank()
    {
        var ranked = new KeyValuePair<long, double>[_scores.Count];
        var i = 0;
        foreach (var pair in _scores)
        {
            ranked[i++] = pair;
        }
        Array.Sort(
            ranked,
            (a, b) =>
                ((float)b.Value).CompareTo((float)a.Value) is var order && order != 0
                    ? order
                    : a.Key.CompareTo(b.Key)
        );
        return ranked;
    }
}
