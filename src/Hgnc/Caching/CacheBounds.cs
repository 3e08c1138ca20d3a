namespace Hgnc.Caching;

/// <summary>How much of a service's answers is kept.</summary>
internal sealed record CacheBounds
{
    /// <summary>How many bytes an answer may have: longer ones are lists of records, and asked for once.</summary>
    public int Longest { get; init; } = 256 * 1024;

    /// <summary>How many bytes are kept in memory.</summary>
    public int Memory { get; init; } = MemoryCache.UsualRoom;
}
