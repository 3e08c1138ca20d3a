using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Service;

/// <summary>Results by key, and the keys that were looked up but have no result yet.</summary>
internal sealed class PendingLookups<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private readonly Dictionary<TKey, TValue> _known;
    private readonly Dictionary<TKey, Exception> _failed;
    private readonly HashSet<TKey> _wanted;
    private readonly object _gate = new();

    public PendingLookups(IEqualityComparer<TKey> comparer)
    {
        _known = new(comparer);
        _failed = new(comparer);
        _wanted = new(comparer);
    }

    /// <summary>The result, or null if there is none yet. The key is then requested next.</summary>
    /// <exception cref="HgncException">The request failed.</exception>
    public TValue? Find(TKey key)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(key, out var value))
            {
                return value;
            }
            if (_failed.TryGetValue(key, out var error))
            {
                throw error;
            }
            _wanted.Add(key);
            return null;
        }
    }

    /// <summary>Returns and clears the keys to request.</summary>
    public IReadOnlyList<TKey> TakeWanted()
    {
        lock (_gate)
        {
            var wanted = _wanted.ToList();
            _wanted.Clear();
            return wanted;
        }
    }

    public void Set(TKey key, TValue value)
    {
        lock (_gate)
        {
            _known[key] = value;
        }
    }

    public void Fail(IEnumerable<TKey> keys, Exception error)
    {
        lock (_gate)
        {
            foreach (var key in keys)
            {
                _failed[key] = error;
            }
        }
    }

    /// <summary>Drops failures, because a later request may succeed.</summary>
    public void ForgetFailures()
    {
        lock (_gate)
        {
            _failed.Clear();
        }
    }
}
