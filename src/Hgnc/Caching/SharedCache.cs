using System;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Sharing;

namespace Hgnc.Caching;

/// <summary>
/// One service's responses, and its answer about its data, on the server of a share. If the server cannot be reached, they count as
/// not cached: only the limit requires the server.
/// </summary>
internal sealed class SharedCache
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private readonly Func<IShare> _open;
    private readonly string _prefix;

    /// <param name="open">Returns the server.</param>
    /// <param name="service">The root address of the service.</param>
    public SharedCache(Func<IShare> open, Uri service)
    {
        _open = open;
        _prefix = service.AbsoluteUri + ":";
    }

    public async Task<CachedResponse?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var bytes = await TryAsync(share => share.ReadAsync(KeyOf(key), cancellationToken))
            .ConfigureAwait(false);
        return bytes is null ? null : CachedResponseFile.Read(bytes, key);
    }

    public Task WriteAsync(string key, CachedResponse response) =>
        TryAsync(async share =>
        {
            await share
                .WriteAsync(KeyOf(key), CachedResponseFile.Write(key, response), Lifetime)
                .ConfigureAwait(false);
            return "";
        });

    public async Task<DataState?> ReadStateAsync(CancellationToken cancellationToken)
    {
        var bytes = await TryAsync(share => share.ReadAsync(_prefix + "state", cancellationToken))
            .ConfigureAwait(false);
        return bytes is null ? null : DataState.Parse(bytes);
    }

    public Task WriteStateAsync(DataState state) =>
        TryAsync(async share =>
        {
            await share
                .WriteAsync(_prefix + "state", state.ToJson(), Lifetime)
                .ConfigureAwait(false);
            return "";
        });

    private async Task<T?> TryAsync<T>(Func<IShare, Task<T?>> act)
        where T : class
    {
        try
        {
            return await act(_open()).ConfigureAwait(false);
        }
        catch (ShareException)
        {
            return null;
        }
    }

    private string KeyOf(string key)
    {
        using var sha = SHA256.Create();
        return _prefix
            + BitConverter.ToString(sha.ComputeHash(Encoding.UTF8.GetBytes(key))).Replace("-", "");
    }
}
