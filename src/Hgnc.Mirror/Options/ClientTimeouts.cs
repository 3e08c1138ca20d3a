using System;

namespace Hgnc.Mirror.Options;

/// <summary>How slow a client may be before its connection is closed, so that idle clients do not use up resources.</summary>
internal sealed record ClientTimeouts
{
    /// <summary>The time for the headers of a request to arrive.</summary>
    public TimeSpan RequestHeaders { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a connection may be idle before its next request.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(130);

    /// <summary>The minimum average rate in bytes per second at which a client reads its response. Pipelines with slow consumers read slowly.</summary>
    public double BytesPerSecond { get; init; } = 240;

    /// <summary>How long a client may read nothing before the minimum rate applies. The web server requires more than a second.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);
}
