using System;
using System.IO;

namespace Hgnc.Caching;

/// <summary>The complete body of a response, and its times.</summary>
/// <param name="Body">The body, decompressed.</param>
/// <param name="SentAt">When the service sent it, by the service's clock if it gave the time.</param>
/// <param name="Checked">When it was last known to be the service's current response, by our clock.</param>
internal sealed record CachedResponse(byte[] Body, DateTimeOffset SentAt, DateTimeOffset Checked)
{
    /// <summary>The headers that are passed on with the body, one on each line.</summary>
    public string Headers { get; init; } = "";

    /// <summary>Whether a time is not longer ago than an age. If the clock was set back, this is not certain, so the result is false.</summary>
    public static bool IsWithin(TimeSpan age, DateTimeOffset time, DateTimeOffset now) =>
        time <= now && now - time < age;

    public Stream Open() => new MemoryStream(Body, writable: false);
}
