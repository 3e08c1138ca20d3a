using System;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Tests.Local;

namespace Hgnc.Tests.Support;

/// <summary>A mirror of all of HGNC, started by the first test that needs it.</summary>
public sealed class WholeMirror : IAsyncDisposable
{
    private readonly WholeCopy _copy = new();
    private readonly Lazy<Task<HgncMirror>> _mirror;

    public WholeMirror()
    {
        _mirror = new(StartAsync);
    }

    /// <summary>The copy of the mirror. Skips the test if the release is not in the folder beside the repository.</summary>
    public async Task<IHgncSource> GetSourceAsync() => await _copy.GetSourceAsync();

    /// <summary>The address of the mirror.</summary>
    public async Task<Uri> GetBaseUriAsync()
    {
        await _copy.GetSourceAsync();
        return (await _mirror.Value).BaseUri;
    }

    /// <summary>The number of requests so far.</summary>
    public async Task<long> CountAsync() => (await _mirror.Value).Stats.Requests;

    public async ValueTask DisposeAsync()
    {
        if (_mirror is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _mirror.Value).DisposeAsync();
        }
        _copy.Dispose();
    }

    private async Task<HgncMirror> StartAsync() =>
        await HgncMirror.StartAsync(
            await _copy.GetSourceAsync(),
            new MirrorOptions(),
            CancellationToken.None
        );
}
