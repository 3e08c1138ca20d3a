using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Local;

/// <summary>A local copy of the sample, for the tests of one class.</summary>
public sealed class SampleCopy : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public LocalSource Source { get; private set; } = null!;

    public string Path => _folder.PathOf("copy.db");

    public async ValueTask InitializeAsync()
    {
        await LocalImport.BuildAsync(
            _folder.Write("sample.json", Sample.Json),
            _folder.Write("withdrawn.txt", Sample.Withdrawn),
            Path
        );
        Source = LocalSource.Open(Path);
    }

    public ValueTask DisposeAsync()
    {
        Source?.Dispose();
        _folder.Dispose();
        return default;
    }
}
