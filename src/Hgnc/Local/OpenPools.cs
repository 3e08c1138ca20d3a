using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Local;

/// <summary>
/// The pools of connections that are open in this process. Windows replaces no file that is open, so an import closes the connections that
/// wait for a request before it replaces their file.
/// </summary>
internal static class OpenPools
{
    // Weak, so that a source that nobody disposes of is not kept in memory.
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

    /// <summary>Closes the connections to a file that no request uses.</summary>
    /// <param name="path">The file's whole path.</param>
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
