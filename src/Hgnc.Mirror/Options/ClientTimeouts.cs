using System;

namespace Hgnc.Mirror.Options;

/// <summary>How slow a client may be before its connection is closed, so that those who do nothing hold nothing.</summary>
internal sealed record ClientTimeouts
{
    /// <summary>How long a request's head may take to come.</summary>
    public TimeSpan ForHead { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a connection may wait for its next request.</summary>
    public TimeSpan BetweenRequests { get; init; } = TimeSpan.FromSeconds(130);

    /// <summary>How many bytes a second a client must take of its answer, on the whole. Pipelines with slow consumers take few.</summary>
    public double BytesPerSecond { get; init; } = 240;

    /// <summary>How long it may take none before that counts; the web server wants more than a second.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);
}
