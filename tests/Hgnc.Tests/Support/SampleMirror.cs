using System;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Mirror;
using Xunit;

namespace Hgnc.Tests.Support;

/// <summary>A mirror of the repository's samples, for the tests of one class.</summary>
public sealed class SampleMirror : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public LocalSource Source { get; private set; } = null!;

    public HgncMirror Mirror { get; private set; } = null!;

    public Uri BaseUri => Mirror.BaseUri;

    internal MirrorClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var copy = _folder.PathOf("hgnc.db");
        await LocalImport.BuildAsync(
            Repository.Sample("hgnc_sample.json"),
            Repository.Sample("withdrawn.txt"),
            copy,
            CancellationToken.None
        );
        Source = LocalSource.Open(copy);
        Mirror = await StartAsync(new MirrorOptions());
        Client = new MirrorClient(Mirror);
    }

    /// <summary>Another mirror of the samples, for a test that needs its own.</summary>
    public Task<HgncMirror> StartAsync(MirrorOptions options) =>
        HgncMirror.StartAsync(Source, options);

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (Mirror is not null)
        {
            await Mirror.DisposeAsync();
        }
        Source?.Dispose();
        _folder.Dispose();
    }
}
