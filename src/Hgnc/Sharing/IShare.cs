using System;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Sharing;

/// <summary>A server by which machines share a limit and answers. Each call is one round trip, and is done whole or not at all.</summary>
internal interface IShare
{
    /// <summary>Asks for a permit.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="wants">How many permits the client wants, this one included.</param>
    /// <param name="permit">The permit's name. To ask again with the name of a permit that was granted grants it again.</param>
    /// <param name="cancellationToken">Ends the wait for the server.</param>
    /// <returns>When to ask again; null where the permit is granted.</returns>
    /// <exception cref="ShareException">The server cannot be reached.</exception>
    Task<TimeSpan?> AskAsync(
        ShareLimit limit,
        string client,
        int wants,
        string permit,
        CancellationToken cancellationToken
    );

    /// <summary>Says that a permit's request is still under way.</summary>
    /// <returns>Whether the permit was still valid.</returns>
    /// <exception cref="ShareException">The server cannot be reached.</exception>
    Task<bool> RenewAsync(ShareLimit limit, string permit);

    /// <summary>Says that a permit's request is over.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="permit">The permit's name.</param>
    /// <param name="answeredIn">How long the answer took; null where none came.</param>
    /// <param name="endedAgo">How long ago it ended.</param>
    /// <exception cref="ShareException">The server cannot be reached.</exception>
    Task EndAsync(ShareLimit limit, string permit, TimeSpan? answeredIn, TimeSpan endedAgo);

    /// <summary>Says that a client waits no longer.</summary>
    /// <exception cref="ShareException">The server cannot be reached.</exception>
    Task LeaveAsync(ShareLimit limit, string client);

    /// <summary>The value of a key; null where there is none.</summary>
    /// <exception cref="ShareException">The server cannot be reached.</exception>
    Task<byte[]?> ReadAsync(string key, CancellationToken cancellationToken);

    /// <summary>Sets the value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="keptFor">How long the server keeps it.</param>
    /// <exception cref="ShareException">The server cannot be reached.</exception>
    Task WriteAsync(string key, byte[] value, TimeSpan keptFor);
}

/// <summary>A limit that is shared.</summary>
/// <param name="Name">Its name, which all who share it give.</param>
/// <param name="Permits">How many permits there are.</param>
/// <param name="Hold">How long a permit is held after the service saw its request.</param>
/// <param name="Needed">How many answers must have come before the shortest of them says how long the way takes.</param>
/// <param name="Remembered">Of how many of the latest answers the times are remembered.</param>
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
    /// <param name="message">What the server or the connection says.</param>
    /// <param name="inner">The error of the client.</param>
    /// <param name="advice">What to do about a refusal that stays one however often it is tried; null where trying again may help.</param>
    public ShareException(string message, Exception inner, string? advice = null)
        : base(message, inner)
    {
        Advice = advice;
    }

    /// <summary>What to do about a refusal that stays one; null where trying again may help.</summary>
    public string? Advice { get; }
}
