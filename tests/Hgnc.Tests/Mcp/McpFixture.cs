using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Releases;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Mcp;

/// <summary>A copy of the samples with gene groups and two releases, and an assistant connected to it.</summary>
public sealed class McpFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    internal string Data => _folder.PathOf("data");

    internal Assistant Assistant { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await new DatasetStore(Data).SaveAsync(
            DatasetOrigin
                .FromFiles(
                    Repository.Sample("hgnc_sample.json"),
                    Repository.Sample("withdrawn.txt")
                )
                .WithGeneGroups(Repository.Sample("genefamily_db_tables"))
        );
        var archive = ReleaseArchive.Find(Repository.Sample("releases"));
        foreach (var release in await archive.ListAsync())
        {
            await new ReleaseStore(Data).SaveAsync(ReleaseName.Parse(release.Release), archive);
        }
        Assistant = await Assistant.StartAsync(Data);
    }

    public async ValueTask DisposeAsync()
    {
        if (Assistant is not null)
        {
            await Assistant.DisposeAsync();
        }
        _folder.Dispose();
    }
}
