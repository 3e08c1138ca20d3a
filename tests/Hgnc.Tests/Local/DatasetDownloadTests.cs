using System;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hgnc.Tests.Local;

/// <summary>The user's copy, made and updated from a server.</summary>
public sealed class DatasetDownloadTests : IAsyncDisposable
{
    private const string Set = DatasetOrigin.CompleteSetName;
    private const string Withdrawn = DatasetOrigin.WithdrawnName;

    private static readonly string NewSet = Sample.Json.Replace("A1BG", "A1BGX");

    private readonly TemporaryFolder _folder = new();
    private readonly FileServer _server = new();
    private readonly FakeTimeProvider _time = new(new(2026, 6, 3, 8, 0, 0, TimeSpan.Zero));
    private readonly DatasetStore _store;

    public DatasetDownloadTests()
    {
        _store = new DatasetStore(_folder.PathOf("data"), _time);
        _server.Put(Set, Sample.Json);
        _server.Put(Withdrawn, Sample.Withdrawn);
    }

    private DatasetOrigin Origin => DatasetOrigin.FromUri(_server.Folder).WithoutGeneGroups();

    /// <summary>The files in the folder, without the lock, which stays.</summary>
    private string[] Files => [.. _folder.FileNames.Where(name => name != "dataset.lock").Order()];

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_first_save_makes_a_copy_that_answers_and_says_what_it_is()
    {
        var dataset = await SaveAsync();

        Assert.Equal(
            new HgncDataset
            {
                Exists = true,
                Path = _folder.PathOf("data/" + Path.GetFileName(dataset.Path)),
                ReleaseDate = new DateTime(2026, 6, 2, 5, 0, 0, DateTimeKind.Utc),
                Release = "2026-06-02",
                Checksum = Convert.ToHexStringLower(
                    SHA256.HashData(Encoding.UTF8.GetBytes(Sample.Json))
                ),
                Imported = _time.GetUtcNow().UtcDateTime,
                Checked = _time.GetUtcNow().UtcDateTime,
                Age = TimeSpan.Zero,
                RecordCount = Sample.RecordCount,
                WithdrawnCount = Sample.WithdrawnCount,
                Size = new FileInfo(dataset.Path).Length,
                Origin = new Uri(_server.Folder, Set).AbsoluteUri,
                WithdrawnOrigin = new Uri(_server.Folder, Withdrawn).AbsoluteUri,
            },
            dataset
        );
        Assert.Equal(dataset, _store.GetDataset());
        Assert.Equal([$"{Set} 200", $"{Withdrawn} 200"], _server.Exchanges);
        await AssertAnswersAsync("A1BG", "A1S9T");
    }

    [Fact]
    public async Task Unchanged_data_need_two_conditional_requests_and_no_import()
    {
        var first = await SaveAsync();
        _ = _server.Exchanges;
        _time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(TimeSpan.FromDays(3), _store.GetDataset().Age);
        var progress = new SaveProgressProbe();

        var second = await SaveAsync(progress: progress);

        Assert.Equal([$"{Set}? 304", $"{Withdrawn}? 304"], _server.Exchanges);
        Assert.Equal(first with { Checked = _time.GetUtcNow().UtcDateTime }, second);
        Assert.Equal(second, _store.GetDataset());
        Assert.Empty(progress.Told);
    }

    [Fact]
    public async Task Force_downloads_and_imports_what_is_unchanged()
    {
        var first = await SaveAsync();
        _ = _server.Exchanges;

        var second = await SaveAsync(force: true);

        Assert.Equal([$"{Set} 200", $"{Withdrawn} 200"], _server.Exchanges);
        Assert.NotEqual(first.Path, second.Path);
        Assert.Equal(["dataset.json", Path.GetFileName(second.Path)], Files);
    }

    [Fact]
    public async Task A_new_set_comes_with_the_list_that_has_not_changed()
    {
        await SaveAsync();
        _ = _server.Exchanges;
        _server.Put(Set, NewSet);

        var dataset = await SaveAsync();

        Assert.Equal([$"{Set}? 200", $"{Withdrawn} 200"], _server.Exchanges);
        Assert.Equal(Sample.WithdrawnCount, dataset.WithdrawnCount);
        await AssertAnswersAsync("A1BGX", "A1S9T");
    }

    [Fact]
    public async Task A_new_list_comes_with_the_set_that_has_not_changed()
    {
        await SaveAsync();
        _ = _server.Exchanges;
        _server.Put(Withdrawn, Sample.Withdrawn + "HGNC:8888\tEntry Withdrawn\tGONE1\t\n");

        await SaveAsync();

        Assert.Equal([$"{Set}? 304", $"{Withdrawn}? 200", $"{Set} 200"], _server.Exchanges);
        await AssertAnswersAsync("A1BG", "GONE1");
    }

    [Fact]
    public async Task Everything_is_requested_from_a_server_without_versions()
    {
        _server.HasVersions = false;
        var first = await SaveAsync();
        _ = _server.Exchanges;

        var second = await SaveAsync();

        Assert.Equal([$"{Set} 200", $"{Withdrawn} 200"], _server.Exchanges);
        Assert.NotEqual(first.Path, second.Path);
        Assert.Equal(new DateTime(2024, 7, 26, 0, 0, 0, DateTimeKind.Utc), second.ReleaseDate);
    }

    [Fact]
    public async Task Another_server_gets_no_versions_of_the_first()
    {
        await SaveAsync();
        await using var other = new FileServer();
        other.Put("set.txt", Sample.Table);

        var dataset = await _store.SaveAsync(
            DatasetOrigin.FromUri(new Uri(other.Folder, "set.txt")),
            cancellationToken: Ask.Token
        );

        Assert.Equal(["set.txt 200"], other.Exchanges);
        Assert.Equal((3, 0), (dataset.RecordCount, dataset.WithdrawnCount));
        Assert.Null(dataset.WithdrawnOrigin);
    }

    [Fact]
    public async Task A_copy_with_withdrawn_entries_does_not_pass_for_one_without_them()
    {
        await SaveAsync();
        _ = _server.Exchanges;

        var dataset = await _store.SaveAsync(
            DatasetOrigin.FromUri(new Uri(_server.Folder, Set)),
            cancellationToken: Ask.Token
        );

        Assert.Equal([$"{Set} 200"], _server.Exchanges);
        Assert.Equal(0, dataset.WithdrawnCount);
    }

    [Fact]
    public async Task A_folder_need_not_have_withdrawn_entries()
    {
        _server.Remove(Withdrawn);
        var first = await SaveAsync();
        Assert.Equal((0, null), (first.WithdrawnCount, first.WithdrawnOrigin));
        _ = _server.Exchanges;

        Assert.Equal(first.Path, (await SaveAsync()).Path);
        Assert.Equal([$"{Set}? 304", $"{Withdrawn} 404"], _server.Exchanges);

        _server.Put(Withdrawn, Sample.Withdrawn);
        Assert.Equal(Sample.WithdrawnCount, (await SaveAsync()).WithdrawnCount);

        _server.Remove(Withdrawn);
        Assert.Equal(0, (await SaveAsync()).WithdrawnCount);
    }

    [Fact]
    public async Task A_list_with_a_given_address_must_exist()
    {
        _server.Remove(Withdrawn);
        var list = new Uri(_server.Folder, Withdrawn);

        var error = await Assert.ThrowsAsync<HgncServiceException>(() =>
            _store.SaveAsync(DatasetOrigin.FromUri(_server.Folder, list))
        );

        Assert.Equal($"{list}: the file does not exist (404).", error.Message);
        Assert.False(_store.GetDataset().Exists);
        Assert.Empty(Files);
    }

    public static TheoryData<string, string, string> BadAnswers =>
        new()
        {
            { Set, RawServer.Response(500, ""), "has an internal error (500)" },
            { Set, RawServer.Response(403, ""), "refuses this file" },
            {
                Withdrawn,
                RawServer.Response(302, "", "Location: /x"),
                "redirects to http://127.0.0.1"
            },
            { Set, RawServer.Response(200, NewSet)[..^100], "broke" },
            { Withdrawn, RawServer.Response(200, Sample.Withdrawn)[..^5], "broke" },
            { Set, RawServer.Response(200, NewSet[..^100]), "the download does not have" },
            { Set, RawServer.Response(200, "<html>Log in</html>"), "the download is neither" },
            { Set, RawServer.Response(200, ""), "the download is neither" },
            { Withdrawn, RawServer.Response(200, "<html>Log in</html>"), "the download" },
            { Set, "nonsense", "broke" },
        };

    [Theory]
    [MemberData(nameof(BadAnswers), DisableDiscoveryEnumeration = true)]
    public async Task A_save_that_fails_names_the_file_and_leaves_the_old_copy_as_it_was(
        string name,
        string response,
        string told
    )
    {
        // Waits between attempts end at once.
        var store = new DatasetStore(_store.Folder, new SkippingTime(TimeSpan.FromSeconds(30)));
        var before = await store.SaveAsync(Origin);
        var files = Files;
        _server.Put(Set, NewSet);
        Answer(name, response);

        var error = await Assert.ThrowsAsync<HgncServiceException>(() =>
            store.SaveAsync(Origin, cancellationToken: Ask.Token)
        );

        Assert.StartsWith(new Uri(_server.Folder, name) + ":", error.Message);
        Assert.Contains(told, error.Message);
        Assert.DoesNotContain(_store.Folder, error.Message);
        Assert.NotEmpty(error.Advice);
        Assert.Equal(files, Files);
        Assert.Equal(before, store.GetDataset() with { Age = before.Age });
        await AssertAnswersAsync("A1BG", "A1S9T");
    }

    [Fact]
    public async Task An_interrupted_download_is_retried()
    {
        var breaks = 2;
        _server.Instead = async (name, stream, token) =>
        {
            if (name != Set || Interlocked.Decrement(ref breaks) < 0)
            {
                return false;
            }
            await WriteAsync(stream, RawServer.Response(200, Sample.Json)[..^100], token);
            return true;
        };
        var store = new DatasetStore(_store.Folder, new SkippingTime(TimeSpan.FromSeconds(30)));

        Assert.Equal(Sample.RecordCount, (await store.SaveAsync(Origin)).RecordCount);
        Assert.Equal(["dataset.json"], Files.Where(file => Path.GetExtension(file) != ".sqlite"));
    }

    [Fact]
    public async Task An_unreadable_file_does_not_prevent_the_use_of_another()
    {
        Answer(Withdrawn, RawServer.Response(403, ""));
        var error = await Assert.ThrowsAsync<HgncServiceException>(() => SaveAsync());
        Assert.Equal(HgncErrorKind.Blocked, error.Kind);

        _server.Instead = (_, _, _) => Task.FromResult(false);
        Assert.True((await SaveAsync()).Exists);
    }

    [Fact]
    public async Task Cancelling_in_the_middle_of_a_download_keeps_the_old_copy()
    {
        await SaveAsync();
        var files = Files;
        _server.Put(Set, NewSet);
        using var cancellation = new CancellationTokenSource();
        _server.Instead = async (name, stream, token) =>
        {
            if (name == Set)
            {
                await WriteAsync(stream, RawServer.Response(200, NewSet)[..^100], token);
                await Task.Delay(Timeout.Infinite, token);
            }
            return false;
        };
        var progress = new SaveProgressProbe(told =>
        {
            if (told.Done > 0)
            {
                cancellation.Cancel();
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _store.SaveAsync(Origin, progress: progress, cancellationToken: cancellation.Token)
        );

        Assert.Equal(files, Files);
        await AssertAnswersAsync("A1BG", "A1S9T");
    }

    [Fact]
    public async Task Cancelling_in_the_middle_of_an_import_keeps_the_old_copy()
    {
        await SaveAsync();
        var files = Files;
        _server.Put(Set, NewSet);
        using var cancellation = new CancellationTokenSource();
        var progress = new SaveProgressProbe(told =>
        {
            if (told is { Phase: DatasetPhase.Import, Done: > 0 })
            {
                cancellation.Cancel();
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _store.SaveAsync(Origin, progress: progress, cancellationToken: cancellation.Token)
        );

        Assert.Equal(files, Files);
        await AssertAnswersAsync("A1BG", "A1S9T");
    }

    [Fact]
    public async Task Progress_counts_bytes_and_then_records()
    {
        var progress = new SaveProgressProbe();

        await SaveAsync(progress: progress);

        Assert.Equal(
            [DatasetPhase.DownloadCompleteSet, DatasetPhase.DownloadWithdrawn, DatasetPhase.Import],
            progress.Phases
        );
        var set = progress.Told.Last(told => told.Phase == DatasetPhase.DownloadCompleteSet);
        var length = Encoding.UTF8.GetByteCount(Sample.Json);
        Assert.Equal((length, length), (set.Done, set.Total));
        Assert.Equal(Sample.RecordCount + Sample.WithdrawnCount, progress.Told[^1].Done);
    }

    [Fact]
    public async Task The_second_of_two_saves_at_once_waits_and_finds_no_new_data()
    {
        // Waits end at once, so that the second save checks again and again.
        var store = new DatasetStore(_store.Folder, new SkippingTime(TimeSpan.FromSeconds(30)));
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isUnderWay = new TaskCompletionSource(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        _server.Instead = async (_, _, token) =>
        {
            isUnderWay.TrySetResult();
            await go.Task.WaitAsync(token);
            return false;
        };
        var first = store.SaveAsync(Origin, cancellationToken: Ask.Token);
        await isUnderWay.Task;

        var waits = new SaveProgressProbe(_ => go.TrySetResult());
        var second = await store.SaveAsync(Origin, progress: waits, cancellationToken: Ask.Token);

        Assert.Equal([DatasetPhase.Waiting], waits.Phases);
        Assert.Equal((await first).Path, second.Path);
        Assert.Equal(
            [$"{Set} 200", $"{Withdrawn} 200", $"{Set}? 304", $"{Withdrawn}? 304"],
            _server.Exchanges
        );
    }

    [Fact]
    public async Task An_unusable_copy_is_rebuilt_even_if_no_data_changed()
    {
        File.Delete((await SaveAsync()).Path);
        _ = _server.Exchanges;

        Assert.True((await SaveAsync()).Exists);

        Assert.Equal([$"{Set} 200", $"{Withdrawn} 200"], _server.Exchanges);
    }

    [Fact]
    public async Task An_open_source_reads_from_the_new_copy()
    {
        await SaveAsync();
        using var source = _store.Open();
        Assert.Single(await source.GenesAsync("symbol", "A1BG"));
        _server.Put(Set, NewSet);

        await SaveAsync();

        Assert.Single(await source.GenesAsync("symbol", "A1BGX"));
        Assert.Empty(await source.GenesAsync("symbol", "A1BG"));
    }

    private Task<HgncDataset> SaveAsync(bool force = false, SaveProgressProbe? progress = null) =>
        _store.SaveAsync(Origin, force, progress, cancellationToken: Ask.Token);

    private async Task AssertAnswersAsync(string approved, string withdrawn)
    {
        using var source = _store.Open();
        Assert.Single(await source.GenesAsync("symbol", approved));
        Assert.Single(await source.GenesAsync("symbol", withdrawn));
    }

    private void Answer(string name, string response) =>
        _server.Instead = async (asked, stream, token) =>
        {
            if (asked != name)
            {
                return false;
            }
            await WriteAsync(stream, response, token);
            return true;
        };

    private static async Task WriteAsync(
        NetworkStream stream,
        string response,
        CancellationToken token
    ) => await stream.WriteAsync(Encoding.UTF8.GetBytes(response), token);
}
