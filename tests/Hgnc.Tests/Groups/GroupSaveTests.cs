using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Groups;
using Hgnc.Local;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Groups;

/// <summary>The files of gene groups come with a copy; if they fail, the copy is still saved.</summary>
public sealed class GroupSaveTests : IAsyncDisposable
{
    private const string Set = DatasetOrigin.CompleteSetName;
    private const string Withdrawn = DatasetOrigin.WithdrawnName;

    private readonly TemporaryFolder _folder = new();
    private readonly FileServer _server = new();
    private readonly DatasetStore _store;

    public GroupSaveTests()
    {
        _store = new DatasetStore(_folder.PathOf("data"));
        _server.Put(Set, Sample.Json);
        _server.Put(Withdrawn, Sample.Withdrawn);
        new SmallGroups().Put(_server);
    }

    private DatasetOrigin Origin => DatasetOrigin.FromUri(_server.Folder);

    private string[] Archives =>
        [.. _folder.FileNames.Where(name => name.EndsWith(".zip", StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_save_downloads_them_and_reports_the_number_of_groups()
    {
        var dataset = await _store.SaveAsync(Origin);

        Assert.Equal(
            [
                $"{Set} 200",
                $"{Withdrawn} 200",
                "family.csv 200",
                "hierarchy.csv 200",
                "family_alias.csv 200",
                "gene_has_family.csv 200",
            ],
            _server.Exchanges
        );
        Assert.Equal(7, dataset.GeneGroupCount);
        Assert.Equal(new Uri(_server.Folder, "family.csv").AbsoluteUri, dataset.GeneGroupOrigin);
        Assert.Null(dataset.GeneGroupProblem);
        Assert.Equal("Cadherins", await NameAsync(16));
    }

    [Fact]
    public async Task Unchanged_data_are_not_downloaded_again()
    {
        await _store.SaveAsync(Origin);
        var archive = Assert.Single(Archives);
        _ = _server.Exchanges;

        await _store.SaveAsync(Origin);

        Assert.All(_server.Exchanges, exchange => Assert.EndsWith("? 304", exchange));
        Assert.Equal([archive], Archives);
    }

    [Fact]
    public async Task Groups_that_are_new_come_without_another_import_and_readers_see_them()
    {
        var first = await _store.SaveAsync(Origin);
        using var open = _store.Open();
        Assert.Equal("Cadherins", await NameAsync(16, open));
        _server.Put(
            GroupFiles.Families,
            SmallGroups.Families.Replace("Cadherins", "New cadherins")
        );

        var second = await _store.SaveAsync(Origin);

        Assert.Equal(first.Path, second.Path);
        Assert.Single(Archives);
        Assert.Equal("New cadherins", await NameAsync(16, open));
    }

    [Fact]
    public async Task A_new_set_keeps_groups_that_have_not_changed()
    {
        await _store.SaveAsync(Origin);
        _server.Put(Set, Sample.Json.Replace("A1BG", "A1BGX"));

        var second = await _store.SaveAsync(Origin);

        Assert.Equal(7, second.GeneGroupCount);
        Assert.Single(Archives);
        Assert.Equal("Cadherins", await NameAsync(16));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task If_they_do_not_come_the_copy_is_complete_and_says_what_to_do(bool isFirst)
    {
        if (!isFirst)
        {
            await _store.SaveAsync(Origin);
        }
        _server.Instead = async (name, stream, token) =>
        {
            if (name != GroupFiles.Hierarchy)
            {
                return false;
            }
            await stream.WriteAsync(Encoding.UTF8.GetBytes(RawServer.Response(403, "no")), token);
            return true;
        };

        var dataset = await _store.SaveAsync(Origin);

        Assert.True(dataset.Exists);
        Assert.Equal(Sample.RecordCount, dataset.RecordCount);
        Assert.Contains("hierarchy.csv", dataset.GeneGroupProblem);
        Assert.Contains("Save-HgncDataset (hgnc save) again", dataset.GeneGroupProblem);
        Assert.Equal(isFirst ? null : 7, dataset.GeneGroupCount);
        Assert.Equal(isFirst ? null : "Cadherins", await NameAsync(16));
        Assert.DoesNotContain(
            _folder.FileNames,
            name => name.EndsWith("tmp", StringComparison.Ordinal)
        );
        // The next save does not know about the failure, and repairs it.
        _server.Instead = (_, _, _) => Task.FromResult(false);
        Assert.Null((await _store.SaveAsync(Origin)).GeneGroupProblem);
        Assert.Equal("Cadherins", await NameAsync(16));
    }

    [Theory]
    [InlineData(GroupFiles.Families)]
    [InlineData(GroupFiles.Members)]
    public async Task A_file_that_is_not_from_HGNC_leaves_the_copy_as_it_is(string name)
    {
        _server.Put(name, "<html>Please sign in</html>");

        var dataset = await _store.SaveAsync(Origin);

        Assert.True(dataset.Exists);
        Assert.Contains($"'{name}' has no column", dataset.GeneGroupProblem);
        Assert.Empty(Archives);
    }

    [Fact]
    public async Task A_server_without_them_causes_no_error()
    {
        foreach (var name in SmallGroups.Names)
        {
            _server.Remove(name);
        }

        var dataset = await _store.SaveAsync(Origin);

        Assert.Null(dataset.GeneGroupProblem);
        Assert.Null(dataset.GeneGroupCount);
    }

    [Fact]
    public async Task A_folder_that_was_named_and_lacks_them_is_a_problem()
    {
        _server.Remove(GroupFiles.Families);

        var dataset = await _store.SaveAsync(Origin.WithGeneGroups(_server.Folder.AbsoluteUri));

        Assert.Contains("the file does not exist (404)", dataset.GeneGroupProblem);
    }

    [Fact]
    public async Task Gene_groups_can_be_left_out()
    {
        await _store.SaveAsync(Origin);
        _ = _server.Exchanges;

        var dataset = await _store.SaveAsync(Origin.WithoutGeneGroups());

        Assert.Equal([$"{Set}? 304", $"{Withdrawn}? 304"], _server.Exchanges);
        Assert.Null(dataset.GeneGroupCount);
        Assert.Empty(Archives);
        Assert.Null(await NameAsync(16));
    }

    [Fact]
    public async Task Damaged_files_are_reported_and_the_next_save_downloads_them_again()
    {
        await _store.SaveAsync(Origin);
        var archive = Path.Combine(_store.Folder, Assert.Single(Archives));
        var bytes = await File.ReadAllBytesAsync(archive);
        bytes[^30] ^= 0xFF;
        await File.WriteAllBytesAsync(archive, bytes);

        using (var copy = _store.Open())
        {
            var error = Assert.Throws<HgncException>(() => new GeneGroups(copy));
            Assert.Equal(HgncErrorKind.BadData, error.Kind);
            Assert.Contains("Save-HgncDataset, or hgnc save", error.Advice);
            Assert.NotNull(copy.FindById("HGNC:5"));
        }

        await _store.SaveAsync(Origin);

        Assert.Equal("Cadherins", await NameAsync(16));
    }

    [Fact]
    public async Task Files_on_a_disk_lie_beside_the_set_or_in_HGNCs_folder()
    {
        foreach (var place in new[] { "one", "two/genefamily_db_tables" })
        {
            var folder = _folder.PathOf(place.Split('/')[0]);
            new SmallGroups().Write(_folder.PathOf(place));
            await File.WriteAllTextAsync(Path.Combine(folder, Set), Sample.Json);

            var dataset = await _store.SaveAsync(DatasetOrigin.FromFiles(folder));

            Assert.Equal(7, dataset.GeneGroupCount);
            Assert.Equal(
                Path.Combine(_folder.PathOf(place), "family.csv"),
                dataset.GeneGroupOrigin
            );
        }
    }

    private async Task<string?> NameAsync(long id, LocalSource? source = null) =>
        (
            await new GeneGroups(source ?? _store.OpenShared()).FindAsync(
                id,
                CancellationToken.None
            )
        )?.Name;
}
