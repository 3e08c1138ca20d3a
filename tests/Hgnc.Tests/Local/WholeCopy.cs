using System;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Local;

/// <summary>A local copy of all of HGNC, the release of October 2024 with its withdrawn entries, made by the first test that asks for it.</summary>
public sealed class WholeCopy : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task<LocalSource>> _source;

    public WholeCopy()
    {
        _source = new(ImportAsync);
    }

    /// <summary>The copy; skips the test where the release is not beside the repository.</summary>
    public Task<LocalSource> GetSourceAsync()
    {
        _ = RealData.ReleasePath;
        return _source.Value;
    }

    public void Dispose()
    {
        if (_source is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            _source.Value.Result.Dispose();
        }
        _folder.Dispose();
    }

    private async Task<LocalSource> ImportAsync()
    {
        await LocalImport.BuildAsync(
            RealData.ReleasePath,
            RealData.WithdrawnPath,
            _folder.PathOf("whole.db")
        );
        return LocalSource.Open(_folder.PathOf("whole.db"));
    }
}
