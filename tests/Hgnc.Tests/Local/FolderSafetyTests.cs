using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Tests.Releases;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Local;

/// <summary>No text in a file or from a server leads out of the user's folder.</summary>
public sealed class FolderSafetyTests : IDisposable
{
    private const string CopyName = "hgnc-20260603T080000Z-00000000.sqlite";

    private readonly TemporaryFolder _folder = new();
    private readonly DatasetStore _store;
    private readonly string _outside;

    public FolderSafetyTests()
    {
        _store = new DatasetStore(_folder.PathOf("data"));
        _outside = _folder.Write("outside", "mine");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("../outside")]
    [InlineData("../" + CopyName)]
    [InlineData("/" + CopyName)]
    [InlineData("sub/" + CopyName)]
    [InlineData(CopyName + "/../../" + CopyName)]
    [InlineData("..\\" + CopyName)]
    [InlineData("C:" + CopyName)]
    [InlineData(CopyName + "\n")]
    [InlineData(CopyName + "\0")]
    [InlineData("")]
    public async Task The_description_names_files_of_its_folder_only(string name)
    {
        // A valid copy at the path to which the name would lead.
        var good = (await SaveAsync()).Path;
        File.Copy(good, _folder.PathOf(CopyName));
        var text = await File.ReadAllTextAsync(_folder.PathOf("data/dataset.json"), Ask.Token);
        var escaped = System.Text.Json.JsonSerializer.Serialize(name)[1..^1];
        _folder.Write("data/dataset.json", text.Replace(Path.GetFileName(good), escaped));

        Assert.Equal(HgncErrorKind.BadData, Assert.Throws<HgncException>(_store.Open).Kind);
        await SaveAsync();

        _store.Open().Dispose();
        Assert.True(File.Exists(_folder.PathOf(CopyName)));
        await AssertOutsideAsync();
    }

    [Fact]
    public async Task A_link_that_somebody_left_is_replaced_and_what_it_leads_to_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links take a privilege there.");
        var data = Directory.CreateDirectory(_store.Folder).FullName;
        foreach (
            var name in new[]
            {
                "dataset.json",
                CopyName,
                CopyName + ".0123456789abcdef0123456789abcdef.tmp",
                "hgnc-20260603T080000Z-00000000.json.tmp",
            }
        )
        {
            File.CreateSymbolicLink(Path.Combine(data, name), _outside);
        }

        var dataset = await SaveAsync();

        await AssertOutsideAsync();
        Assert.Equal(
            ["dataset.json", "dataset.lock", Path.GetFileName(dataset.Path)],
            Directory.GetFiles(data).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.All(Directory.GetFiles(data), path => Assert.Null(new FileInfo(path).LinkTarget));
    }

    [Fact]
    public async Task A_dangling_link_is_replaced_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links take a privilege there.");
        Directory.CreateDirectory(_store.Folder);
        File.CreateSymbolicLink(_folder.PathOf("data/dataset.json"), _folder.PathOf("none"));

        await SaveAsync();

        Assert.False(File.Exists(_folder.PathOf("none")));
        _store.Open().Dispose();
    }

    [Theory]
    [InlineData("..%2f..%2foutside")]
    [InlineData("..%5coutside")]
    [InlineData("set.json")]
    public async Task A_server_names_no_file(string name)
    {
        await using var server = new FileServer
        {
            Instead = async (_, stream, token) =>
            {
                var answer = RawServer.Response(
                    200,
                    Sample.Json,
                    "Content-Disposition: attachment; filename=\"../../outside\"",
                    "Content-Location: ../outside"
                );
                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), token);
                return true;
            },
        };

        await _store.SaveAsync(
            DatasetOrigin.FromUri(server.Folder + name),
            cancellationToken: Ask.Token
        );

        await AssertOutsideAsync();
        Assert.Equal(3, Directory.GetFiles(_store.Folder).Length);
        Assert.Single(Directory.GetFiles(_folder.PathOf(".")));
    }

    private async Task AssertOutsideAsync() =>
        Assert.Equal("mine", await File.ReadAllTextAsync(_outside, Ask.Token));

    private Task<HgncDataset> SaveAsync()
    {
        var set = Path.Combine(
            Directory.CreateDirectory(_folder.PathOf("in")).FullName,
            "set.json"
        );
        File.WriteAllText(set, Sample.Json);
        return _store.SaveAsync(DatasetOrigin.FromFiles(set), cancellationToken: Ask.Token);
    }
}
