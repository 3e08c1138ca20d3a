using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Hgnc.Tests.Batches;

/// <summary>Even numbers can be sent together.</summary>
public class BatchedRequestsTests
{
    private List<int[]> _joined = [];
    private int _concurrency = 4;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_results_are_in_order_with_and_without_batches()
    {
        using var requests = Create((number, _, _) => Answer(number));

        var records = await RunAsync(requests, Enumerable.Range(0, 500));

        Assert.Equal(Enumerable.Range(0, 500).Select(number => $"{number}"), records);
        Assert.Equal(
            Enumerable.Range(0, 250).Select(number => 2 * number),
            _joined.SelectMany(numbers => numbers)
        );
    }

    [Fact]
    public async Task A_hundred_are_batched_and_the_rest_when_no_other_is_expected()
    {
        using var requests = Create((number, _, _) => Answer(number));
        foreach (var number in Enumerable.Range(0, 130))
        {
            Assert.True(requests.TryAdd(2 * number));
        }
        requests.Close();

        Assert.Equal(130, (await RunAsync(requests, [])).Count);
        Assert.Equal([100, 30], _joined.Select(numbers => numbers.Length));
    }

    [Fact]
    public async Task A_single_request_is_sent_after_a_short_wait()
    {
        var sent = new TaskCompletionSource();
        using var requests = Create(
            (number, _, _) =>
            {
                sent.TrySetResult();
                return Answer(number);
            }
        );

        requests.TryAdd(2);

        await sent.Task.WaitAsync(Token);
        Assert.Equal(
            [
                [2],
            ],
            _joined
        );
    }

    [Fact]
    public void There_is_capacity_for_batches_and_for_a_number_of_single_requests()
    {
        _concurrency = 2;
        using var requests = Create((_, _, token) => NeverAsync(token));

        Assert.True(requests.TryAdd(1));
        Assert.True(requests.TryAdd(2));
        Assert.True(requests.TryAdd(4));
        Assert.False(requests.TryAdd(3));
        Assert.True(requests.TryAdd(6));
    }

    [Fact]
    public async Task A_joined_request_that_needs_one_of_its_own_waits_until_few_are_before_it()
    {
        var near = new SortedSet<int>();
        var alone = new TaskCompletionSource();
        using var requests = Create(
            async (number, isNear, _) =>
            {
                await isNear;
                lock (near)
                {
                    near.Add(number);
                }
                await alone.Task;
                return await Answer(number);
            }
        );
        foreach (var number in Enumerable.Range(0, 50))
        {
            requests.TryAdd(2 * number);
        }
        requests.Close();
        while (Near() < 4)
        {
            await Task.Yield();
        }

        Assert.Equal([0, 2, 4, 6], near);
        alone.SetResult();
        Assert.Equal(50, (await RunAsync(requests, [])).Count);
        Assert.Equal(50, Near());

        int Near()
        {
            lock (near)
            {
                return near.Count;
            }
        }
    }

    [Fact]
    public async Task Cancellation_reaches_callers_that_wait_for_others_and_for_a_permit()
    {
        var ended = 0;
        using var stop = new CancellationTokenSource();
        using var requests = Create(
            async (number, isNear, token) =>
            {
                try
                {
                    await isNear;
                    await NeverAsync(token);
                }
                finally
                {
                    Interlocked.Increment(ref ended);
                }
                return await Answer(number);
            },
            stop.Token
        );
        foreach (var number in Enumerable.Range(0, 100))
        {
            requests.TryAdd(2 * number);
        }

        await stop.CancelAsync();

        var errors = new List<Exception?>();
        while (await requests.WaitAsync(Token))
        {
            while (requests.TryTake(out var step))
            {
                errors.Add(step.Error);
            }
        }
        Assert.Equal(100, errors.Count);
        Assert.All(errors, error => Assert.IsAssignableFrom<OperationCanceledException>(error));
    }

    private BatchedRequests<int, string> Create(
        Func<int, Task, CancellationToken, Task<HgncResponse<string>>> send,
        CancellationToken stop = default
    )
    {
        var sender = new TestSender<int, string>(send, number => number % 2 == 0);
        _joined = sender.Joined;
        return new(sender, () => _concurrency, stop);
    }

    private static Task<HgncResponse<string>> Answer(int number) =>
        Task.FromResult(new HgncResponse<string>([$"{number}"]));

    private static async Task<HgncResponse<string>> NeverAsync(CancellationToken token)
    {
        await Task.Delay(Timeout.Infinite, token);
        return new HgncResponse<string>([]);
    }

    private static async Task<List<string>> RunAsync(
        BatchedRequests<int, string> requests,
        IEnumerable<int> numbers
    )
    {
        var records = new List<string>();
        foreach (var number in numbers)
        {
            while (!requests.TryAdd(number))
            {
                await requests.WaitAsync(Token);
                Take();
            }
        }
        requests.Close();
        while (await requests.WaitAsync(Token))
        {
            Take();
        }
        return records;

        void Take()
        {
            while (requests.TryTake(out var step))
            {
                if (step.Record is not null)
                {
                    records.Add(step.Record);
                }
            }
        }
    }
}
