using System;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Tests.Support;
using Hgnc.Tool.Hosting;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary>A user's local copy of the samples, and a machine with or without it.</summary>
public sealed class SavedCopy : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    internal ToolContext Context => At("data");

    internal ToolContext WithoutCopy => At("none");

    public async ValueTask InitializeAsync() =>
        await new DatasetStore(_folder.PathOf("data")).SaveAsync(
            DatasetOrigin.FromFiles(
                Repository.Sample("hgnc_sample.json"),
                Repository.Sample("withdrawn.txt")
            )
        );

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private ToolContext At(string folder) =>
        new()
        {
            GetVariable = name =>
                string.Equals(name, DatasetStore.Variable, StringComparison.Ordinal)
                    ? _folder.PathOf(folder)
                    : null,
        };
}
