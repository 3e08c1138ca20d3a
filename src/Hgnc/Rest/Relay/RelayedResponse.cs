using System;
using System.Collections.Generic;
using System.IO;

namespace Hgnc.Rest.Relay;

/// <summary>A response of a service, unchanged: its status, the headers of its body, and the bytes.</summary>
public sealed class RelayedResponse : IDisposable
{
    /// <summary>The HTTP status: 200, or that of a refusal.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The headers of the body: Content-Type, Last-Modified and those of mirrors.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The body, or its beginning if there is a <see cref="Rest"/>.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The rest of the body, if the response is too long to cache, or null.</summary>
    public Stream? Rest { get; init; }

    /// <summary>When the service sent the response, by the service's clock, or null if it was not cached.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Whether the response comes from the cache.</summary>
    public bool IsCached { get; init; }

    /// <summary>The error of a refusal, or null for a response.</summary>
    public HgncServiceException? Failure { get; init; }

    /// <summary>Releases the connection of a streamed response.</summary>
    public void Dispose() => Rest?.Dispose();
}
