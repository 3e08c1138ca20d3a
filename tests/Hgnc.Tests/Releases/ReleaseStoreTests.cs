using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Releases;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Releases;

/// <summary>Releases side by side, with a folder as the archive.</summary>
public sealed class ReleaseStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ReleaseStore _store;

    public ReleaseStoreTests()
    {
        _store = new ReleaseStore(_folder.PathOf("data"));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2018-11-01", "2018-11-01")]
    [InlineData("2018-11", "2018-11-01")]
    [InlineData("2018-11-30", "2018-11-01")]
    [InlineData("latest", "2024-10-01")]
    [InlineData("LATEST", "2024-10-01")]
    public async Task A_name_saves_the_release_that_it_means(string name, string release)
    {
        var dataset = await SaveAsync(name);

        Assert.Equal(release, dataset.Release);
        Assert.Equal(release, Assert.Single(_store.List()).Release);
        Assert.Equal(release, OpenedRelease(name));
    }

    [Fact]
    public async Task Releases_answer_side_by_side()
    {
        var store = await SmallReleases.SaveAsync(_folder);
        using var then = store.Open(SmallReleases.Then);
        using var now = store.Open("2024-10");

        Assert.Equal("HGNC:1", (await then.GenesAsync("symbol", "AAA1"))[0].HgncId);
        Assert.Equal("HGNC:2", (await now.GenesAsync("symbol", "AAA1"))[0].HgncId);
        Assert.Equal(["2024-10-01", "2018-11-01"], store.List().Select(one => one.Release));
    }

    [Fact]
    public async Task A_saved_release_needs_neither_the_archive_nor_an_import()
    {
        var saved = await SaveAsync("2018-11-01");
        Directory.Delete(_folder.PathOf("archive"), recursive: true);
        Directory.CreateDirectory(_folder.PathOf("archive"));
        var archive = ReleaseArchive.Find(_folder.PathOf("archive"));

        // The archive's next release is known, so the days in between are certain too.
        foreach (var name in new[] { "2018-11-01", "2018-11", "2019-01-15" })
        {
            var again = await _store.SaveAsync(
                ReleaseName.Parse(name),
                archive,
                cancellationToken: Ask.Token
            );
            Assert.Equal((saved.Path, saved.Imported), (again.Path, again.Imported));
        }
    }

    [Fact]
    public async Task A_month_means_its_last_release()
    {
        var archive = SmallReleases.WriteArchive(_folder);
        _folder.Write("archive/hgnc_complete_set_2024-10-18.txt", SmallReleases.NewSet);
        await _store.SaveAsync(
            ReleaseName.Parse(SmallReleases.Now),
            ReleaseArchive.Find(archive),
            cancellationToken: Ask.Token
        );

        // The archive has another release in that month, so the first one is not the last one of the month.
        Assert.Throws<HgncException>(() => _store.Open("2024-10"));
        var dataset = await _store.SaveAsync(
            ReleaseName.Parse("2024-10"),
            ReleaseArchive.Find(archive),
            cancellationToken: Ask.Token
        );

        Assert.Equal("2024-10-18", dataset.Release);
        Assert.Equal("2024-10-18", OpenedRelease("2024-10"));
        Assert.Equal("2024-10-01", OpenedRelease("2024-10-17"));
    }

    [Fact]
    public async Task Two_that_save_the_same_release_at_once_both_have_it()
    {
        var archive = ReleaseArchive.Find(SmallReleases.WriteArchive(_folder));
        var saves = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(() =>
                        new ReleaseStore(_folder.PathOf("data")).SaveAsync(
                            ReleaseName.Parse("2018-11"),
                            archive,
                            cancellationToken: Ask.Token
                        )
                    )
                )
        );

        Assert.All(saves, one => Assert.Equal("2018-11-01", one.Release));
        using var source = _store.Open("2018-11");
        Assert.Equal("HGNC:1", (await source.GenesAsync("symbol", "AAA1"))[0].HgncId);
    }

    [Fact]
    public async Task A_release_that_is_not_saved_is_reported_with_the_command_that_downloads_it()
    {
        await SaveAsync("latest");
        var error = Assert.Throws<HgncException>(() => _store.Open("2018-11-07"));

        Assert.Equal(HgncErrorKind.NoLocalCopy, error.Kind);
        Assert.Contains("2018-11-07", error.Message, StringComparison.Ordinal);
        Assert.Contains("Saved releases: 2024-10-01", error.Message, StringComparison.Ordinal);
        Assert.Contains(
            "Save-HgncDataset -Release 2018-11-07, or hgnc save --release 2018-11-07",
            error.Advice,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_day_long_after_the_last_saved_release_is_not_its()
    {
        await SaveAsync("latest");

        Assert.Equal("2024-10-01", OpenedRelease("2024-10-20"));
        Assert.Throws<HgncException>(() => _store.Open("2025-01-20"));
    }

    [Theory]
    [InlineData("2018-10-31")]
    [InlineData("2021-01-01")]
    [InlineData("2019-01")]
    public async Task A_release_that_the_archive_does_not_have_is_refused(string name)
    {
        var error = await Assert.ThrowsAsync<HgncException>(() => SaveAsync(name));

        Assert.Equal(HgncErrorKind.BadInput, error.Kind);
        Assert.Contains($"no release {name}", error.Message, StringComparison.Ordinal);
        Assert.Empty(_store.List());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2018")]
    [InlineData("2018-13")]
    [InlineData("2018-02-30")]
    [InlineData("01.11.2018")]
    [InlineData("../2018-11-01")]
    public void An_invalid_name_is_refused(string name)
    {
        var error = Assert.Throws<HgncException>(() => ReleaseName.Parse(name));

        Assert.Equal(HgncErrorKind.BadInput, error.Kind);
        Assert.Contains($"'{name}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_saved_as_the_release_of_a_day()
    {
        var dataset = await _store.SaveAsync(
            ReleaseName.Parse("2018-11-07"),
            DatasetOrigin.FromFiles(_folder.Write("any name.txt", SmallReleases.OldSet)),
            cancellationToken: Ask.Token
        );

        Assert.Equal("2018-11-07", dataset.Release);
        Assert.Equal("2018-11-07", OpenedRelease("2018-11-07"));
        Assert.Contains("release 2018-11-07: 5 genes", dataset.Citation, StringComparison.Ordinal);
        Assert.Contains("SHA-256 " + dataset.Checksum, dataset.Citation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_removed_release_is_gone()
    {
        var store = await SmallReleases.SaveAsync(_folder);
        _folder.Write("data/releases/2018-11-01/mine.txt", "not ours");
        store.Remove(store.FindSaved(ReleaseName.Parse("2018-11"))[0]);
        store.Remove(store.FindSaved(ReleaseName.Latest)[0]);

        Assert.Empty(store.List());
        Assert.Equal(
            ["mine.txt"],
            Directory
                .GetFiles(_folder.PathOf("data/releases"), "*", SearchOption.AllDirectories)
                .Select(Path.GetFileName)
        );
        Assert.False(Directory.Exists(_folder.PathOf("data/releases/2024-10-01")));
    }

    [Fact]
    public async Task The_newest_is_the_newest_copy_of_all()
    {
        await SaveAsync("2018-11-01");
        await new DatasetStore(_folder.PathOf("data")).SaveAsync(
            DatasetOrigin.FromFiles(_folder.Write("set.txt", SmallReleases.NewSet)),
            cancellationToken: Ask.Token
        );

        Assert.Equal("2024-09-01", OpenedRelease("latest"));
        Assert.Equal("2024-09-01", OpenedRelease("2024-09-01"));
        Assert.Throws<HgncException>(() => _store.Open("2024-09-02"));
    }

    private string? OpenedRelease(string name)
    {
        using var source = _store.Open(name);
        return source.Dataset.Release;
    }

    private Task<HgncDataset> SaveAsync(string name) =>
        _store.SaveAsync(
            ReleaseName.Parse(name),
            ReleaseArchive.Find(SmallReleases.WriteArchive(_folder)),
            cancellationToken: Ask.Token
        );
}
