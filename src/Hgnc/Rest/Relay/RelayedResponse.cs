using System;
using System.Collections.Generic;
using System.IO;

namespace Hgnc.Rest.Relay;

/// <summary>An answer of a service as it came: its status, the headers that belong to its body, and the bytes.</summary>
public sealed class RelayedResponse : IDisposable
{
    /// <summary>The HTTP status: 200, or that of a refusal.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The headers that belong to the body: Content-Type, Last-Modified and those of mirrors.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The body, or its beginning where <see cref="Rest"/> has more.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What follows the body's beginning, where the answer is too long to be kept; null where nothing follows.</summary>
    public Stream? Rest { get; init; }

    /// <summary>When the service gave the answer, by the service's clock; null where it was not kept.</summary>
    public DateTimeOffset? Answered { get; init; }

    /// <summary>Whether the service gave it to an earlier request, and was not asked again.</summary>
    public bool IsKept { get; init; }

    /// <summary>The error that a refusal is; null for an answer.</summary>
    public HgncServiceException? Failure { get; init; }

    /// <summary>Lets go of the connection of an answer that streams.</summary>
    public void Dispose() => Rest?.Dispose();
}
