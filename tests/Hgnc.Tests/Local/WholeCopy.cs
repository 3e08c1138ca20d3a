using System;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Local;

/// <summary>A local copy of the complete release of October 2024 with its withdrawn entries, made by the first test that needs it.</summary>
public sealed class WholeCopy : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task<LocalSource>> _source;

    public WholeCopy()
    {
        _source = new(ImportAsync);
    }

    /// <summary>The copy. Skips the test if the release is not in the folder beside the repository.</summary>
    public Task<LocalSource> GetSourceAsync()
    {
        _ = RealData.ReleasePath;
        return _source.Value;
    }

    /// <summary>Opens the copy again, as another program does.</summary>
    public async Task<LocalSource> OpenAnotherAsync()
    {
        await GetSourceAsync();
        return LocalSource.Open(Path);
    }

    private string Path => _folder.PathOf("whole.db");

    public void Dispose()
    {
        if (_source is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            _source.Value.Result.Dispose();
        }
        _folder.Dispose();
    }

    // A mutation run starts hundreds of processes, which share one copy.
    private async Task<LocalSource> ImportAsync()
    {
        if (Environment.GetEnvironmentVariable("HGNC_TEST_COPY") is { Length: > 0 } shared)
        {
            return LocalSource.Open(shared);
        }
        await LocalImport.BuildAsync(RealData.ReleasePath, RealData.WithdrawnPath, Path);
        return LocalSource.Open(Path);
    }
}
