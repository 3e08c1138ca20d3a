using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Local;

/// <summary>
/// The open connection pools in this process. Windows does not replace an open file, so an import closes the idle connections
/// before it replaces their file.
/// </summary>
internal static class OpenPools
{
    // Weak references, so that a source that is not disposed of can be collected.
    private static readonly List<WeakReference<LocalConnectionPool>> Pools = new();

    public static void Add(LocalConnectionPool pool)
    {
        lock (Pools)
        {
            Pools.RemoveAll(one => !one.TryGetTarget(out _));
            Pools.Add(new WeakReference<LocalConnectionPool>(pool));
        }
    }

    public static void Remove(LocalConnectionPool pool)
    {
        lock (Pools)
        {
            Pools.RemoveAll(one => !one.TryGetTarget(out var other) || other == pool);
        }
    }

    /// <summary>Closes the idle connections to a file.</summary>
    /// <param name="path">The full path of the file.</param>
    public static void CloseIdle(string path)
    {
        List<LocalConnectionPool> readers;
        lock (Pools)
        {
            readers = Pools
                .Select(one => one.TryGetTarget(out var pool) ? pool : null)
                .OfType<LocalConnectionPool>()
                .Where(pool => string.Equals(pool.Path, path, StringComparison.OrdinalIgnoreCase))
                .ToList();
        }
        readers.ForEach(pool => pool.CloseIdle());
    }
}
