namespace Hgnc.Caching;

/// <summary>The limits of the cache for one service.</summary>
internal sealed record CacheBounds
{
    /// <summary>The maximum size of a cached response in bytes. Longer responses are lists of records, which are requested only once.</summary>
    public int Longest { get; init; } = 256 * 1024;

    /// <summary>The maximum size of the cache in memory, in bytes.</summary>
    public int Memory { get; init; } = MemoryCache.UsualRoom;
}
