using System;
using System.Collections.Generic;

namespace Hgnc.Caching;

/// <summary>The latest responses of this process, up to a maximum amount of memory.</summary>
internal sealed class MemoryCache
{
    /// <summary>About twenty thousand records. That is little for a .NET process.</summary>
    public const int DefaultCapacity = 32 * 1024 * 1024;

    private readonly int _capacity;
    private readonly Dictionary<
        string,
        LinkedListNode<(string Key, CachedResponse Response)>
    > _responses = new(StringComparer.Ordinal);

    // The most recently used response comes first.
    private readonly LinkedList<(string Key, CachedResponse Response)> _order = new();
    private long _size;

    /// <param name="capacity">The maximum size in bytes.</param>
    public MemoryCache(int capacity = DefaultCapacity)
    {
        _capacity = capacity;
    }

    public CachedResponse? Find(string key)
    {
        lock (_responses)
        {
            if (!_responses.TryGetValue(key, out var node))
            {
                return null;
            }
            _order.Remove(node);
            _order.AddFirst(node);
            return node.Value.Response;
        }
    }

    public void Set(string key, CachedResponse response)
    {
        lock (_responses)
        {
            Remove(key);
            _responses.Add(key, _order.AddFirst((key, response)));
            _size += Size(key, response);
            while (_size > _capacity)
            {
                Remove(_order.Last!.Value.Key);
            }
        }
    }

    public void Remove(string key)
    {
        lock (_responses)
        {
            if (_responses.TryGetValue(key, out var node))
            {
                _order.Remove(node);
                _responses.Remove(key);
                _size -= Size(key, node.Value.Response);
            }
        }
    }

    private static long Size(string key, CachedResponse response) =>
        response.Body.Length + (sizeof(char) * key.Length);
}
