using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Hgnc.Caching;
using Hgnc.Files;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Caching;

/// <summary>The limits of the cache, in memory and on disk.</summary>
public sealed class CacheCapacityTests : IDisposable
{
    private static readonly Uri Service = new("https://rest.genenames.org/");

    private readonly TemporaryFolder _folder = new();
    private readonly CalendarTime _time = new() { Now = DateTimeOffset.UtcNow };

    [Fact]
    public void Memory_drops_the_least_recently_used()
    {
        var memory = new MemoryCache(capacity: 1000);
        memory.Set("a", Response(300));
        memory.Set("b", Response(300));
        memory.Set("c", Response(300));
        Assert.NotNull(memory.Find("a"));

        memory.Set("d", Response(300));

        Assert.Equal(
            [true, false, true, true],
            new[] { "a", "b", "c", "d" }.Select(key => memory.Find(key) is not null)
        );
    }

    [Fact]
    public void A_replaced_response_in_memory_counts_only_its_own_size()
    {
        var memory = new MemoryCache(capacity: 1000);
        memory.Set("a", Response(400));
        for (var i = 0; i < 100; i++)
        {
            memory.Set("b", Response(400));
        }
        Assert.NotNull(memory.Find("a"));
        memory.Remove("b");
        memory.Set("c", Response(500));
        Assert.NotNull(memory.Find("a"));
    }

    [Fact]
    public void A_response_larger_than_the_cache_is_not_kept_and_displaces_nothing()
    {
        var memory = new MemoryCache(capacity: 1000);

        memory.Set("a", Response(2000));

        Assert.Null(memory.Find("a"));
        memory.Set("b", Response(10));
        Assert.NotNull(memory.Find("b"));
    }

    [Fact]
    public void The_oldest_files_go_where_there_are_too_many()
    {
        var responses = Folder(capacity: 3);
        for (var i = 0; i < 6; i++)
        {
            responses.Write("key" + i, Response(10));
            Age("key" + i, responses, TimeSpan.FromMinutes(60 - i));
        }

        responses.Trim();

        Assert.Equal(
            [false, false, false, true, true, true],
            Enumerable.Range(0, 6).Select(i => responses.Read("key" + i) is not null)
        );
    }

    [Fact]
    public void After_a_month_responses_and_files_of_dead_processes_are_removed()
    {
        var responses = Folder();
        var state = new DataStateFile(At(Service), _time);
        responses.Write("old", Response(10));
        state.Write(new DataState(_time.Now, _time.Now, _time.Now));
        Age("old", responses, TimeSpan.FromDays(31));
        // It does not count any more, even before it is deleted.
        Assert.Null(responses.Read("old"));
        var litter = $"{Guid.NewGuid():N}.answer.{Guid.NewGuid():N}.tmp";
        foreach (var name in new[] { litter, "mine.txt" })
        {
            var path = Path.Combine(Directory.GetDirectories(Parent()).Single(), name);
            File.WriteAllText(path, "");
            File.SetLastWriteTimeUtc(path, _time.Now.UtcDateTime.AddDays(-31));
        }
        responses.Write("new", Response(10));

        responses.Trim();

        Assert.Single(
            _folder.FileNames,
            name => name.EndsWith(".answer", StringComparison.Ordinal)
        );
        Assert.NotNull(responses.Read("new"));
        Assert.NotNull(state.Read());
        Assert.DoesNotContain(litter, _folder.FileNames);
        // A file without one of our names belongs to someone else.
        Assert.Contains("mine.txt", _folder.FileNames);
    }

    [Fact]
    public void The_folder_of_a_mirror_that_was_not_used_for_a_month_is_removed()
    {
        var mirror = At(new Uri("http://127.0.0.1:5000/"));
        new CacheFolder(mirror).Write("key", Response(10));
        new DataStateFile(mirror, _time).Write(new DataState(null, _time.Now, _time.Now));
        var folder = Assert.Single(Directory.GetDirectories(Parent()));
        Directory.SetLastWriteTimeUtc(folder, _time.Now.UtcDateTime.AddDays(-31));

        Folder().Write("key", Response(10));

        Assert.DoesNotContain(folder, Directory.GetDirectories(Parent()));
    }

    [Theory]
    [InlineData("mine", "notes.txt")]
    [InlineData("127.0.0.1-5000-0123abcd", "notes.txt")]
    public void A_folder_with_anything_of_somebody_elses_stays(string name, string file)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Parent(), name)).FullName;
        File.WriteAllText(Path.Combine(folder, file), "");
        Directory.SetLastWriteTimeUtc(folder, _time.Now.UtcDateTime.AddDays(-31));

        Folder().Write("key", Response(10));

        Assert.Contains(file, _folder.FileNames);
        Assert.NotNull(Folder().Read("key"));
    }

    [Fact]
    public void If_there_can_be_no_folder_nothing_is_cached_and_nothing_fails()
    {
        var file = _folder.Write("file", "");
        var refused = new ServiceFolder(
            () => throw new UnauthorizedAccessException(),
            Service,
            _time
        );
        var below = new ServiceFolder(() => file, Service, _time);

        foreach (var folder in new[] { refused, below })
        {
            var responses = new CacheFolder(folder);
            responses.Write("key", Response(10));
            responses.Trim();
            responses.Remove("key");
            Assert.Null(responses.Read("key"));
            var state = new DataStateFile(folder, _time);
            state.Write(new DataState(_time.Now, _time.Now, _time.Now));
            Assert.Null(state.Read());
        }
    }

    [Fact]
    public async Task No_process_waits_forever_for_a_halted_program()
    {
        var halted = new DataStateFile(At(Service), _time);
        using var held = await halted.LockAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(held);
        var other = new DataStateFile(At(Service), new SkippingTime(TimeSpan.FromSeconds(10)));

        Assert.Null(await other.LockAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-03-01")]
    [InlineData("null")]
    [InlineData("""{"modified":null,"since":"2026-03-01T00:00:00+00:00"}""")]
    [InlineData("""{"modified":null,"since":null,"checked":"2026-03-01T00:00:00+00:00"}""")]
    public void A_damaged_state_is_ignored(string json) =>
        Assert.Null(DataState.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void The_files_of_a_service_are_text_that_you_can_read()
    {
        var time = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal(
            """{"modified":null,"since":"2026-03-01T12:00:00+00:00","checked":"2026-03-01T12:00:00+00:00"}""",
            Encoding.UTF8.GetString(new DataState(null, time, time).ToJson())
        );
        Assert.EndsWith(
            "\n"
                + """{"request":"/info","sentAt":"2026-03-01T12:00:00+00:00","checked":"2026-03-01T12:00:00+00:00","headers":""}"""
                + "\n{}",
            Encoding.UTF8.GetString(
                CachedResponseFile.Write("/info", new CachedResponse("{}"u8.ToArray(), time, time))
            ),
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _folder.Dispose();

    private static CachedResponse Response(int length) =>
        new(new byte[length], DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);

    private CacheFolder Folder(int capacity = CacheFolder.DefaultCapacity) =>
        new(At(Service), capacity);

    private ServiceFolder At(Uri service) => new(Parent, service, _time);

    private string Parent() => DataFolder.Make(_folder.PathOf("answers"));

    private void Age(string key, CacheFolder responses, TimeSpan age)
    {
        var before = Directory.GetFiles(Parent(), "*.answer", SearchOption.AllDirectories);
        var file = before.MaxBy(path => File.GetLastWriteTimeUtc(path))!;
        Assert.NotNull(responses.Read(key));
        File.SetLastWriteTimeUtc(file, _time.Now.UtcDateTime - age);
    }
}
