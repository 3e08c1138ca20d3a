using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Files;
using Hgnc.Rest;
using Hgnc.Tests.Support;
using Hgnc.Throttling;
using Hgnc.Throttling.Machine;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hgnc.Tests.Throttling.Machine;

/// <summary>Limiters that share a file, one for each of several processes.</summary>
public sealed class MachineLimiterTests : IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    private readonly FakeTimeProvider _time = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_processes_share_ten_permits()
    {
        using var one = Process();
        using var other = Process();
        var leases = await TakeAsync(one, 6);
        leases.AddRange(await TakeAsync(other, 4));

        var eleventh = one.WaitAsync(CancellationToken.None).AsTask();
        Assert.False(eleventh.IsCompleted);
        leases[^1].Dispose();
        var ended = _time.GetTimestamp();
        await PassUntilAsync(eleventh);

        Assert.InRange(_time.GetElapsedTime(ended).TotalMilliseconds, 1015, 2000);
        (await eleventh).Dispose();
    }

    [Fact]
    public async Task A_cancelled_caller_delays_no_other()
    {
        using var one = Process(rate: 1);
        using var other = Process(rate: 1);
        var first = await one.WaitAsync(CancellationToken.None);
        using var cancel = new CancellationTokenSource();
        var cancelled = one.WaitAsync(cancel.Token).AsTask();
        Assert.Single(Read().Waiting);

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);

        Assert.Empty(Read().Waiting);
        var next = other.WaitAsync(CancellationToken.None).AsTask();
        first.Dispose();
        await PassUntilAsync(next);
        (await next).Dispose();
    }

    [Fact]
    public async Task A_request_of_a_minute_keeps_its_permit()
    {
        using var one = Process(rate: 1);
        using var other = Process(rate: 1);
        var lease = await one.WaitAsync(CancellationToken.None);
        var next = other.WaitAsync(CancellationToken.None).AsTask();

        for (var second = 0; second < 60; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            Assert.Single(Read().Held);
        }

        Assert.False(next.IsCompleted);
        lease.Dispose();
        await PassUntilAsync(next);
        (await next).Dispose();
    }

    [Fact]
    public async Task A_permit_that_is_never_returned_blocks_others_for_some_seconds_only()
    {
        // Its own clock is stopped, so nothing is renewed.
        using var dead = Process(rate: 1, time: new FakeTimeProvider(_time.GetUtcNow()));
        using var other = Process(rate: 1);
        await dead.WaitAsync(CancellationToken.None);
        var began = _time.GetTimestamp();

        var next = other.WaitAsync(CancellationToken.None).AsTask();
        await PassUntilAsync(next);

        Assert.InRange(_time.GetElapsedTime(began).TotalSeconds, 4, 6);
        (await next).Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("HGNC")]
    [InlineData("HGNClim1 and then something else")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"grants":0,"latencyAt":"00:00:00","latencies":null,"held":[],"waiting":[]}""")]
    [InlineData(
        """{"grants":0,"latencyAt":"00:00:00","latencies":[],"held":[null],"waiting":[]}"""
    )]
    [InlineData(
        """{"grants":0,"latencyAt":"00:00:00","latencies":[],"held":[],"waiting":[null]}"""
    )]
    [InlineData("""{"grants":0,"latencyAt":"-00:00:01","latencies":[],"held":[],"waiting":[]}""")]
    [InlineData(
        """{"grants":0,"latencyAt":"00:00:00","latencies":[],"held":[{"id":1,"freeAt":"00:00:00","until":"10675199.02:48:05.4775807"}],"waiting":[]}"""
    )]
    [InlineData(
        """{"grants":0,"latencyAt":"00:00:00","latencies":[],"held":[],"waiting":[{"process":1,"grants":0,"wants":-1,"returnsAt":"00:00:00"}]}"""
    )]
    [InlineData(
        "A file of somebody else's, which is longer than any mark, and does not begin with it"
    )]
    public async Task A_foreign_file_is_rewritten_and_no_request_is_sent_for_a_second(string text)
    {
        File.WriteAllText(LimitPath(1), text);
        using var limiter = Process(rate: 1);
        var began = _time.GetTimestamp();

        var lease = limiter.WaitAsync(CancellationToken.None).AsTask();
        await PassUntilAsync(lease);

        Assert.True(text.Length == 0 || _time.GetElapsedTime(began).TotalMilliseconds >= 1015);
        Assert.Single(Read().Held);
        (await lease).Dispose();
    }

    [Fact]
    public async Task Without_access_to_the_file_the_process_keeps_the_limit_by_itself_and_one_lease_warns()
    {
        // A file has the name of the folder, so no process can create the folder there, whatever its permissions.
        var limits = new MachineLimits(() => Path.Combine(_folder.Write("file", ""), "limits"));
        var registry = new LimiterRegistry(_time, limits);
        var leases = await TakeAsync(
            registry.For(new Uri("https://rest.genenames.org/"), null),
            10
        );
        leases.AddRange(await TakeAsync(registry.For(new Uri("http://mirror.example/"), null), 10));

        var warning = Assert.Single(leases, lease => lease.Warning is not null).Warning;
        Assert.Contains("cannot be shared", warning, StringComparison.Ordinal);
        Assert.Contains("HGNC_DATA", warning, StringComparison.Ordinal);
        Assert.NotNull(leases[0].Warning);
        Assert.False(
            registry
                .For(new Uri("https://rest.genenames.org/"), null)
                .WaitAsync(CancellationToken.None)
                .AsTask()
                .IsCompleted
        );
    }

    [Fact]
    public async Task A_process_that_holds_the_file_forever_stops_no_other()
    {
        using var limiter = Process(rate: 1);
        (await limiter.WaitAsync(CancellationToken.None)).Dispose();
        using var held = LockFile.Open(LimitPath(1));

        var next = limiter.WaitAsync(CancellationToken.None).AsTask();
        await PassUntilAsync(next);

        Assert.Contains("another program has", (await next).Warning, StringComparison.Ordinal);
        Assert.Null((await limiter.WaitAsync(CancellationToken.None)).Warning);
    }

    [Fact]
    public async Task A_delay_between_permit_and_request_prevents_the_request()
    {
        using var limiter = Process(rate: 1);
        using var late = await limiter.WaitAsync(CancellationToken.None);
        using (LockFile.Open(LimitPath(1)))
        {
            await PassAsync(TimeSpan.FromSeconds(3));
        }

        var error = Assert.Throws<IOException>(late.Sent);
        Assert.Contains(
            "between its permit and its request",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_long_wait_for_a_connection_renews_the_permit_and_the_request_is_sent()
    {
        using var limiter = Process(rate: 1);
        using var lease = await limiter.WaitAsync(CancellationToken.None);
        await PassAsync(TimeSpan.FromSeconds(10));

        lease.Sent();
    }

    [Fact]
    public async Task A_file_that_other_programs_keep_using_is_waited_for()
    {
        using var limiter = Process(rate: 1);
        (await limiter.WaitAsync(CancellationToken.None)).Dispose();
        var held = LockFile.Open(LimitPath(1));
        var written = File.GetLastWriteTimeUtc(held.SafeFileHandle);

        var next = limiter.WaitAsync(CancellationToken.None).AsTask();
        // Each second, another program has the file open.
        for (var second = 1; second <= 30; second++)
        {
            await PassAsync(TimeSpan.FromSeconds(1));
            File.SetLastWriteTimeUtc(held.SafeFileHandle, written.AddSeconds(second));
        }
        Assert.False(next.IsCompleted);
        await held.DisposeAsync();
        await PassUntilAsync(next);

        Assert.Null((await next).Warning);
    }

    [Fact]
    public async Task A_limit_that_fails_later_leaves_the_process_with_what_it_sent_itself()
    {
        var registry = new LimiterRegistry(
            _time,
            new MachineLimits(() => _folder.PathOf("limits"))
        );
        var limiter = registry.For(new Uri("http://mirror.example/"), null);
        var leases = await TakeAsync(limiter, 6);
        Directory.Delete(_folder.PathOf("limits"), recursive: true);
        leases.AddRange(await TakeAsync(limiter, 4));

        Assert.NotNull(leases[6].Warning);
        Assert.False(limiter.WaitAsync(CancellationToken.None).AsTask().IsCompleted);
    }

    [Fact]
    public async Task Limits_that_were_not_used_for_days_are_removed()
    {
        var old = _folder.Write("node-127.0.0.1_4711-10.limit", "");
        File.SetLastWriteTimeUtc(old, _time.GetUtcNow().UtcDateTime.AddDays(-2));
        using var limiter = Process(rate: 1);

        (await limiter.WaitAsync(CancellationToken.None)).Dispose();

        Assert.Equal([Path.GetFileName(LimitPath(1))], _folder.FileNames);
    }

    [Fact]
    public void Each_service_and_rate_has_a_file_on_each_machine()
    {
        var name = LimitFolder.Name("[::1]:8080", 2.5);

        Assert.StartsWith(
            Environment.MachineName.ToLowerInvariant(),
            name,
            StringComparison.Ordinal
        );
        Assert.EndsWith("-___1__8080-2.5.limit", name, StringComparison.Ordinal);
    }

    private string LimitPath(double rate) =>
        _folder.PathOf(LimitFolder.Name("mirror.example", rate));

    private MachineLimiter Process(double rate = 10, TimeProvider? time = null) =>
        new(
            new LimitFile(
                () => Path.GetDirectoryName(LimitPath(rate))!,
                Path.GetFileName(LimitPath(rate)),
                new WindowRule(rate),
                time ?? _time
            ),
            time ?? _time,
            new WarnOnce()
        );

    private LimitState Read() =>
        LimitDocument.Read(File.ReadAllBytes(LimitPath(1)), new WindowRule(1), TimeSpan.Zero);

    // The clock advances in small steps, and tasks that it wakes may need some real time.
    private async Task PassAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += Step)
        {
            _time.Advance(Step);
            await Task.Yield();
        }
    }

    private async Task PassUntilAsync(Task task)
    {
        for (var step = 0; step < 100_000 && !task.IsCompleted; step++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }
        Assert.True(task.IsCompleted);
    }

    private static async Task<List<RequestLease>> TakeAsync(IRequestLimiter limiter, int count)
    {
        var leases = new List<RequestLease>();
        for (var i = 0; i < count; i++)
        {
            leases.Add(await limiter.WaitAsync(CancellationToken.None));
        }
        return leases;
    }
}
