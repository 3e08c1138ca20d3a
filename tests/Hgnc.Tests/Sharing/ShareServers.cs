using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Redis;
using Hgnc.Sharing;
using Xunit;

namespace Hgnc.Tests.Sharing;

/// <summary>One server of each kind for the tests of a class, started when the first test needs it.</summary>
public sealed class ShareServers : IAsyncLifetime
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<string, ShareServer> _servers = [];
    private readonly Dictionary<string, RedisShare> _shares = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    internal async Task<IShare> OpenAsync(string kind)
    {
        await AddressAsync(kind);
        return _shares[kind];
    }

    public async Task<ShareAddress> AddressAsync(string kind)
    {
        await _gate.WaitAsync();
        try
        {
            if (!_servers.TryGetValue(kind, out var server))
            {
                _servers[kind] = server = await ShareServer.StartAsync(kind);
                _shares[kind] = new RedisShare(server.Address);
            }
            return server.Address;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var share in _shares.Values)
        {
            share.Dispose();
        }
        foreach (var server in _servers.Values)
        {
            await server.DisposeAsync();
        }
        _gate.Dispose();
    }
}
