using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Hgnc.Tests.Batches;

public class OrderedRequestsTests
{
    [Fact]
    public async Task Records_come_in_the_order_of_requests_not_of_responses()
    {
        var gates = Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource()).ToList();
        using var requests = new OrderedRequests<int, string>(
            async (number, token) =>
            {
                await gates[number].Task.WaitAsync(token);
                return new HgncResponse<string>([$"{number}a", $"{number}b"]);
            },
            () => 3
        );
        for (var number = 0; number < 3; number++)
        {
            requests.Add(number);
        }

        gates[2].SetResult();
        gates[1].SetResult();
        Assert.False(requests.TryTake(out _));
        gates[0].SetResult();

        Assert.Equal(["0a", "0b", "1a", "1b", "2a", "2b"], await RecordsAsync(requests, []));
    }

    [Fact]
    public async Task A_failed_request_ends_no_other()
    {
        using var requests = new OrderedRequests<int, string>(
            (number, _) =>
                number == 1
                    ? throw new InvalidOperationException("no")
                    : Task.FromResult(new HgncResponse<string>([$"{number}"])),
            () => 3
        );
        var steps = new List<RequestStep<int, string>>();
        await foreach (var step in requests.RunAsync([0, 1, 2], CancellationToken.None))
        {
            steps.Add(step);
        }

        Assert.Equal([0, 1, 2], steps.Where(step => step.IsEnd).Select(step => step.Request));
        Assert.Equal("no", steps.Single(step => step.Error is not null).Error!.Message);
        Assert.Equal(
            ["0", "2"],
            steps.Where(step => step.Record is not null).Select(step => step.Record!)
        );
    }

    [Fact]
    public async Task No_more_are_under_way_than_allowed()
    {
        var now = 0;
        var most = 0;
        using var requests = new OrderedRequests<int, string>(
            async (number, _) =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref now));
                await Task.Yield();
                Interlocked.Decrement(ref now);
                return new HgncResponse<string>([$"{number}"]);
            },
            () => 4
        );

        Assert.Equal(100, (await RecordsAsync(requests, Enumerable.Range(0, 100))).Count);
        Assert.InRange(most, 1, 4);
    }

    [Fact]
    public void The_concurrency_follows_the_current_limit()
    {
        var room = 1;
        using var requests = new OrderedRequests<int, string>(
            (_, token) =>
                Task.Delay(Timeout.Infinite, token)
                    .ContinueWith(_ => new HgncResponse<string>([]), token),
            () => room
        );
        requests.Add(1);
        Assert.True(requests.IsFull);

        room = 3;
        requests.Add(2);
        Assert.False(requests.IsFull);
        requests.Add(3);
        Assert.True(requests.IsFull);
        Assert.Throws<InvalidOperationException>(() => requests.Add(4));
    }

    [Fact]
    public async Task A_batch_counts_as_one_request()
    {
        using var requests = new OrderedRequests<int, string>(
            (number, _) => Task.FromResult(new HgncResponse<string>([$"{number}"])),
            () => 2
        );
        requests.Add(0);
        for (var number = 1; number < 50; number++)
        {
            requests.Add(number, isShared: true);
        }
        Assert.False(requests.IsFull);
        requests.Add(50);
        Assert.True(requests.IsFull);

        Assert.Equal(
            Enumerable.Range(0, 51).Select(number => $"{number}"),
            await RecordsAsync(requests, [])
        );
        Assert.False(requests.IsFull);
    }

    [Fact]
    public async Task Letting_go_cancels_what_is_under_way()
    {
        var ended = new TaskCompletionSource();
        var requests = new OrderedRequests<int, string>(
            async (_, token) =>
            {
                try
                {
                    await Task.Delay(Timeout.Infinite, token);
                }
                finally
                {
                    ended.SetResult();
                }
                return new HgncResponse<string>([]);
            },
            () => 1
        );
        requests.Add(1);

        requests.Dispose();

        await ended.Task;
    }

    private static async Task<List<string>> RecordsAsync(
        OrderedRequests<int, string> requests,
        IEnumerable<int> more
    )
    {
        var records = new List<string>();
        await foreach (var step in requests.RunAsync(more, CancellationToken.None))
        {
            if (step.Record is not null)
            {
                records.Add(step.Record);
            }
        }
        return records;
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while (
            (seen = Volatile.Read(ref target)) < value
            && Interlocked.CompareExchange(ref target, value, seen) != seen
        ) { }
    }

    [Fact]
    public async Task Ending_waits_for_what_takes_its_time_to_end()
    {
        var began = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        var hasEnded = false;
        using var requests = new OrderedRequests<int, string>(
            async (_, token) =>
            {
                began.SetResult();
                try
                {
                    await Task.Delay(Timeout.Infinite, token);
                }
                finally
                {
                    await mayEnd.Task;
                    hasEnded = true;
                }
                return new HgncResponse<string>([]);
            },
            () => 1
        );
        requests.Add(1);
        await began.Task;

        var ended = requests.EndAsync();
        Assert.False(ended.IsCompleted);
        mayEnd.SetResult();
        await ended;

        Assert.True(hasEnded);
    }
}
