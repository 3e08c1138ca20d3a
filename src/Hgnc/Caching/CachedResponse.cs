using System;
using System.IO;

namespace Hgnc.Caching;

/// <summary>The body of an answer that came whole, and when it came.</summary>
/// <param name="Body">The body, unpacked.</param>
/// <param name="Answered">When the service gave it, by the service's clock where it told.</param>
/// <param name="Checked">When it was known to be what the service would answer, by our clock.</param>
internal sealed record CachedResponse(byte[] Body, DateTimeOffset Answered, DateTimeOffset Checked)
{
    /// <summary>The headers that go with the body wherever it is passed on, a line each.</summary>
    public string Headers { get; init; } = "";

    /// <summary>Whether a moment is no longer ago than an age. Where the clock was set back, it is not known to be.</summary>
    public static bool IsWithin(TimeSpan age, DateTimeOffset moment, DateTimeOffset now) =>
        moment <= now && now - moment < age;

    public Stream Open() => new MemoryStream(Body, writable: false);
}
