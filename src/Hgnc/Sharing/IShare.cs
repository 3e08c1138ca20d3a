using System;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Sharing;

/// <summary>A server with which machines share a limit and responses. Each call is one round trip, and atomic.</summary>
internal interface IShare
{
    /// <summary>Requests a permit.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="client">The client.</param>
    /// <param name="wants">The number of permits that the client wants, including this one.</param>
    /// <param name="permit">The name of the permit. A second request with the name of a granted permit grants it again.</param>
    /// <param name="cancellationToken">Cancels the wait for the server.</param>
    /// <returns>When to ask again, or null if the permit is granted.</returns>
    /// <exception cref="ShareException">The server cannot be reached.</exception>
    Task<TimeSpan?> RequestPermitAsync(
        ShareLimit limit,
        string client,
        int wants,
        string permit,
        CancellationToken cancellationToken
    );

    /// <summary>Reports that the request of a permit is still in progress.</summary>
    /// <returns>Whether the permit was still valid.</returns>
    /// <exception cref="ShareException">The server cannot be reached.</exception>
    Task<bool> RenewAsync(ShareLimit limit, string permit);

    /// <summary>Reports that the request of a permit has ended.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="permit">The permit's name.</param>
    /// <param name="responseTime">How long the response took, or null without a response.</param>
    /// <param name="endedAgo">How long ago the request ended.</param>
    /// <exception cref="ShareException">The server cannot be reached.</exception>
    Task EndAsync(ShareLimit limit, string permit, TimeSpan? responseTime, TimeSpan endedAgo);

    /// <summary>Reports that a client no longer waits.</summary>
    /// <exception cref="ShareException">The server cannot be reached.</exception>
    Task LeaveAsync(ShareLimit limit, string client);

    /// <summary>The value of a key, or null.</summary>
    /// <exception cref="ShareException">The server cannot be reached.</exception>
    Task<byte[]?> ReadAsync(string key, CancellationToken cancellationToken);

    /// <summary>Sets the value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="keptFor">How long the server keeps the value.</param>
    /// <exception cref="ShareException">The server cannot be reached.</exception>
    Task WriteAsync(string key, byte[] value, TimeSpan keptFor);
}

/// <summary>A shared limit.</summary>
/// <param name="Name">Its name, which all participants use.</param>
/// <param name="Permits">The number of permits.</param>
/// <param name="Hold">How long a permit is held after the service saw its request.</param>
/// <param name="Needed">The number of responses after which the shortest one shows how long the connection takes.</param>
/// <param name="Remembered">The number of latest responses whose times are stored.</param>
internal sealed record ShareLimit(
    string Name,
    int Permits,
    TimeSpan Hold,
    int Needed,
    int Remembered
);

/// <summary>The server of a share cannot be reached, or refuses.</summary>
internal sealed class ShareException : Exception
{
    /// <param name="message">The message of the server or the connection.</param>
    /// <param name="inner">The exception of the client.</param>
    /// <param name="advice">Advice for a permanent refusal, or null if trying again may help.</param>
    public ShareException(string message, Exception inner, string? advice = null)
        : base(message, inner)
    {
        Advice = advice;
    }

    /// <summary>Advice for a permanent refusal, or null if trying again may help.</summary>
    public string? Advice { get; }
}
