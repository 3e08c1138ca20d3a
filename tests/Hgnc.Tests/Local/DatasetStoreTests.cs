using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Tests.Releases;
using Hgnc.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hgnc.Tests.Local;

/// <summary>The user's copy, made from files, and the messages without a copy or with an invalid one.</summary>
public sealed class DatasetStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new(2026, 6, 3, 8, 0, 0, TimeSpan.Zero));
    private readonly DatasetStore _store;

    public DatasetStoreTests()
    {
        _store = new DatasetStore(_folder.PathOf("data"), _time);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_copy_the_folder_is_reported_and_not_created()
    {
        Assert.Equal(new HgncDataset { Path = _folder.PathOf("data") }, _store.GetDataset());

        var error = Assert.Throws<HgncException>(_store.Open);
        Assert.Equal(HgncErrorKind.NoLocalCopy, error.Kind);
        Assert.Equal($"No local copy is saved in '{_store.Folder}'.", error.Message);
        Assert.Equal("Save-HgncDataset, or hgnc save, makes one.", error.Advice);
        Assert.False(Directory.Exists(_store.Folder));
    }

    [Fact]
    public void Without_a_folder_it_is_the_environments_or_the_users()
    {
        var set = Environment.GetEnvironmentVariable(DatasetStore.Variable);

        Assert.EndsWith(
            string.IsNullOrWhiteSpace(set) ? "HgncPS" : Path.GetFullPath(set),
            new DatasetStore().Folder
        );
    }

    [Fact]
    public async Task Files_are_imported_and_reported()
    {
        var set = _folder.WriteGzip("set.gz", Sample.Json);
        var withdrawn = _folder.Write("gone.txt", Sample.Withdrawn);

        var dataset = await SaveAsync(DatasetOrigin.FromFiles(set, withdrawn));

        Assert.Equal((set, withdrawn), (dataset.Origin, dataset.WithdrawnOrigin));
        Assert.Equal(
            (Sample.RecordCount, Sample.WithdrawnCount),
            (dataset.RecordCount, dataset.WithdrawnCount)
        );
        Assert.Equal(new DateTime(2024, 7, 26, 0, 0, 0, DateTimeKind.Utc), dataset.ReleaseDate);
        Assert.Equal(_time.GetUtcNow().UtcDateTime, dataset.Checked);
        using var source = _store.Open();
        Assert.Single(await source.GenesAsync("symbol", "A1S9T"));
    }

    [Theory]
    [InlineData("hgnc_complete_set.json", Sample.Json, "withdrawn.txt", Sample.WithdrawnCount)]
    [InlineData("hgnc_complete_set.txt", Sample.Table, "other.txt", 0)]
    [InlineData("hgnc_complete_set.tsv.gz", Sample.Table, "withdrawn.txt.gz", 3)]
    public async Task A_folder_is_searched_for_HGNCs_files(
        string name,
        string text,
        string withdrawn,
        int count
    )
    {
        var folder = Directory.CreateDirectory(_folder.PathOf("in")).FullName;
        Write(Path.Combine("in", name), text);
        Write(Path.Combine("in", withdrawn), Sample.Withdrawn);

        var dataset = await SaveAsync(DatasetOrigin.FromFiles(folder));

        Assert.Equal(Path.Combine(folder, name), dataset.Origin);
        Assert.Equal(count, dataset.WithdrawnCount);
    }

    [Fact]
    public async Task A_folder_without_them_and_a_file_that_is_missing_are_named()
    {
        var empty = Directory.CreateDirectory(_folder.PathOf("empty")).FullName;
        var set = _folder.Write("set.json", Sample.Json);

        Assert.Contains($"'{empty}' has no hgnc_complete_set.json", await FailAsync(empty, null));
        Assert.Contains($"'{empty}' has no withdrawn.txt", await FailAsync(set, empty));
        Assert.Contains("none.json' does not exist", await FailAsync(set + "none.json", null));
        Assert.Contains("none.txt' does not exist", await FailAsync(set, set + "none.txt"));
        Assert.False(_store.GetDataset().Exists);
    }

    [Fact]
    public async Task A_bad_file_leaves_the_old_copy_as_it_was()
    {
        var before = await SaveAsync(Sample.Json);
        var files = _folder.FileNames.Length;
        var bad = _folder.Write("bad.json", Sample.Json[..^10]);

        Assert.Contains($"The file '{bad}'", await FailAsync(bad, null));

        Assert.Equal(before, _store.GetDataset());
        Assert.Equal(files + 1, _folder.FileNames.Length);
    }

    [Theory]
    [InlineData("", "dataset.json")]
    [InlineData("{\"file\":", "dataset.json")]
    [InlineData("null", "dataset.json")]
    [InlineData("[1]", "dataset.json")]
    [InlineData("{\"file\":\"../x.sqlite\",\"completeSet\":{}}", "dataset.json")]
    [InlineData(
        "{\"file\":\"hgnc-20260603T080000Z-00000000.sqlite\",\"completeSet\":{}}",
        "does not exist"
    )]
    public async Task A_damaged_description_is_reported_and_repaired(string text, string told)
    {
        await SaveAsync(Sample.Json);
        _folder.Write("data/dataset.json", text);

        await AssertMendedAsync(told);
    }

    [Fact]
    public async Task A_copy_of_another_version_is_reported_and_rebuilt()
    {
        var path = (await SaveAsync(Sample.Json)).Path;
        var bytes = await File.ReadAllBytesAsync(path, Ask.Token);
        bytes[63] = 99;
        await File.WriteAllBytesAsync(path, bytes, Ask.Token);

        // Another version of the program may still use it.
        await FailAsync(_folder.PathOf("none.json"), null);
        Assert.True(File.Exists(path));
        await AssertMendedAsync("version 99");
    }

    [Fact]
    public async Task Leftovers_of_earlier_saves_are_removed_and_nothing_else()
    {
        await SaveAsync(Sample.Json);
        string[] others = ["hgnc-mine.sqlite", "notes.tmp", "hgnc-20260603T080000Z.sqlite"];
        foreach (var name in others)
        {
            _folder.Write("data/" + name, "");
        }
        _folder.Write("data/hgnc-20260603T080000Z-0123abcd.set.tmp", "");
        _folder.Write("data/hgnc-20260603T080000Z-0123abcd.sqlite", "");

        var dataset = await SaveAsync(Sample.Json);

        Assert.Equal(
            others
                .Concat(["dataset.json", "dataset.lock", Path.GetFileName(dataset.Path)])
                .Order(StringComparer.Ordinal),
            Directory
                .GetFiles(_store.Folder)
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task The_wait_for_another_save_can_be_cancelled()
    {
        await SaveAsync(Sample.Json);
        await using var other = new FileStream(
            _folder.PathOf("data/dataset.lock"),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.None
        );
        using var cancellation = new CancellationTokenSource();
        var progress = new SaveProgressProbe(_ => cancellation.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _store.SaveAsync(
                DatasetOrigin.FromFiles(_folder.PathOf("set.json")),
                progress: progress,
                cancellationToken: cancellation.Token
            )
        );

        Assert.Equal([DatasetPhase.Waiting], progress.Phases);
        // Readers do not wait.
        Assert.True(_store.GetDataset().Exists);
        _store.Open().Dispose();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        var store = new DatasetStore(Path.Combine(_folder.Write("file", ""), "data"));

        var error = await Assert.ThrowsAsync<HgncException>(() =>
            store.SaveAsync(DatasetOrigin.FromFiles("set.json"))
        );

        Assert.Equal(HgncErrorKind.BadData, error.Kind);
        Assert.Contains(store.Folder, error.Message);
    }

    [Fact]
    public async Task Only_the_owner_can_use_the_folder()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("There the user's folder of data is already.");
            return;
        }
        await SaveAsync(Sample.Json);

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(_store.Folder)
        );
    }

    [Theory]
    [InlineData("ftp://example.org/set.json")]
    [InlineData("file:///set.json")]
    [InlineData("/set.json")]
    [InlineData("set.json")]
    [InlineData("http://")]
    [InlineData("")]
    public void Only_addresses_of_http_are_taken(string address)
    {
        var error = Assert.Throws<HgncException>(() => DatasetOrigin.FromUri(address));

        Assert.Equal(HgncErrorKind.BadInput, error.Kind);
        Assert.StartsWith($"'{address}' is not an http", error.Message);
        Assert.Throws<HgncException>(() =>
            DatasetOrigin.FromUri("https://example.org/set.json", address)
        );
    }

    [Theory]
    [InlineData(
        "https://h/a/",
        null,
        "https://h/a/hgnc_complete_set.json and https://h/a/withdrawn.txt"
    )]
    [InlineData("https://h/a.gz", null, "https://h/a.gz")]
    [InlineData("https://h/a?x=/", null, "https://h/a?x=/")]
    [InlineData("https://h/a.gz", "https://h/b/", "https://h/a.gz and https://h/b/withdrawn.txt")]
    public void An_address_that_ends_in_a_slash_is_a_folder(
        string set,
        string? withdrawn,
        string means
    )
    {
        Assert.Equal(means, DatasetOrigin.FromUri(set, withdrawn).ToString());
    }

    private async Task AssertMendedAsync(string told)
    {
        var dataset = _store.GetDataset();
        Assert.Equal((false, _store.Folder), (dataset.Exists, dataset.Path));
        Assert.Contains(told, dataset.Problem);
        var error = Assert.Throws<HgncException>(_store.Open);
        Assert.Equal((HgncErrorKind.BadData, dataset.Problem), (error.Kind, error.Message));
        Assert.Contains("hgnc save", error.Advice);

        await SaveAsync(Sample.Json);

        Assert.Null(_store.GetDataset().Problem);
        _store.Open().Dispose();
    }

    private Task<HgncDataset> SaveAsync(string text) =>
        SaveAsync(DatasetOrigin.FromFiles(_folder.Write("set.json", text)));

    private Task<HgncDataset> SaveAsync(DatasetOrigin origin) =>
        _store.SaveAsync(origin, cancellationToken: Ask.Token);

    private async Task<string> FailAsync(string set, string? withdrawn)
    {
        var error = await Assert.ThrowsAsync<HgncException>(() =>
            SaveAsync(DatasetOrigin.FromFiles(set, withdrawn))
        );
        Assert.Equal(HgncErrorKind.BadData, error.Kind);
        return error.Message;
    }

    private void Write(string name, string text)
    {
        if (name.EndsWith(".gz", StringComparison.Ordinal))
        {
            _folder.WriteGzip(name, text);
        }
        else
        {
            _folder.Write(name, text);
        }
    }
}
