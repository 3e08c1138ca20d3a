using System;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Tests.Support;

namespace Hgnc.Tests.Releases;

/// <summary>HGNC's complete releases of November 2018 and October 2024, imported by the first test that needs them.</summary>
public sealed class BothReleases : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task<LocalSource>> _then;
    private readonly Lazy<Task<LocalSource>> _now;

    public BothReleases()
    {
        _then = new(() => ImportAsync(RealData.OldReleasePath, null, "2018-11-07"));
        _now = new(() => ImportAsync(RealData.ReleasePath, RealData.WithdrawnPath, "2024-10-18"));
    }

    /// <summary>The release of 2018. Skips the test if the file does not exist.</summary>
    public Task<LocalSource> GetThenAsync()
    {
        _ = RealData.OldReleasePath;
        return _then.Value;
    }

    /// <summary>The release of 2024 with its withdrawn entries. Skips the test if the file does not exist.</summary>
    public Task<LocalSource> GetNowAsync()
    {
        _ = RealData.ReleasePath;
        return _now.Value;
    }

    public void Dispose()
    {
        foreach (var source in new[] { _then, _now })
        {
            if (source is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            {
                source.Value.Result.Dispose();
            }
        }
        _folder.Dispose();
    }

    private async Task<LocalSource> ImportAsync(string path, string? withdrawn, string release)
    {
        var target = _folder.PathOf(release + ".sqlite");
        await LocalImport.BuildAsync(path, withdrawn, target, release: release);
        return LocalSource.Open(target);
    }
}
