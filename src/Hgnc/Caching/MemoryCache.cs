using System;
using System.Collections.Generic;

namespace Hgnc.Caching;

/// <summary>The latest responses of this process, up to a maximum amount of memory.</summary>
internal sealed class MemoryCache
{
    /// <summary>About twenty thousand records. That is little for a .NET process.</summary>
    public const int UsualRoom = 32 * 1024 * 1024;

    private readonly int _room;
    private readonly Dictionary<
        string,
        LinkedListNode<(string Key, CachedResponse Answer)>
    > _answers = new(StringComparer.Ordinal);

    // The most recently used response comes first.
    private readonly LinkedList<(string Key, CachedResponse Answer)> _order = new();
    private long _size;

    /// <param name="room">The maximum size in bytes.</param>
    public MemoryCache(int room = UsualRoom)
    {
        _room = room;
    }

    public CachedResponse? Find(string key)
    {
        lock (_answers)
        {
            if (!_answers.TryGetValue(key, out var node))
            {
                return null;
            }
            _order.Remove(node);
            _order.AddFirst(node);
            return node.Value.Answer;
        }
    }

    public void Set(string key, CachedResponse answer)
    {
        lock (_answers)
        {
            Remove(key);
            _answers.Add(key, _order.AddFirst((key, answer)));
            _size += Size(key, answer);
            while (_size > _room)
            {
                Remove(_order.Last!.Value.Key);
            }
        }
    }

    public void Remove(string key)
    {
        lock (_answers)
        {
            if (_answers.TryGetValue(key, out var node))
            {
                _order.Remove(node);
                _answers.Remove(key);
                _size -= Size(key, node.Value.Answer);
            }
        }
    }

    private static long Size(string key, CachedResponse answer) =>
        answer.Body.Length + (sizeof(char) * key.Length);
}
