using System;
using System.Collections.Concurrent;
using System.IO;

namespace Hgnc.Sharing;

/// <summary>
/// The shares of this process, one for each server. The client of Redis and its dependencies are loaded with the first one, so that
/// other processes do not load them.
/// </summary>
internal static class Shares
{
    private const string Client = "Hgnc.Redis.RedisShare, Hgnc.Redis";

    private static readonly ConcurrentDictionary<ShareAddress, Lazy<IShare>> Open = new();

    /// <summary>The share at an address. It connects at first use.</summary>
    /// <exception cref="HgncException">The client of Redis is not installed.</exception>
    public static IShare At(ShareAddress address) =>
        Open.GetOrAdd(address, key => new(() => Create(key))).Value;

    private static IShare Create(ShareAddress address)
    {
        try
        {
            return (IShare)
                Activator.CreateInstance(Type.GetType(Client, throwOnError: true)!, address)!;
        }
        catch (Exception e) when (e is IOException or TypeLoadException or BadImageFormatException)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"{address} cannot be used: the assembly Hgnc.Redis is missing.",
                "Install HgncPS again, or reference Hgnc.Redis beside Hgnc.",
                e
            );
        }
    }
}
