using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Hgnc;

/// <summary>
/// Requests that overlap, so that the response time is not lost. Their records come in the order of the
/// requests, each as soon as it is available. One consumer, on one thread, adds requests and takes results.
/// </summary>
/// <typeparam name="TRequest">The type of the requests.</typeparam>
/// <typeparam name="TRecord">The type of the records in responses.</typeparam>
public sealed class OrderedRequests<TRequest, TRecord> : IDisposable
    where TRecord : class
{
    private const int RecordsAhead = 64;

    private readonly Func<TRequest, CancellationToken, Task<HgncResponse<TRecord>>> _ask;
    private readonly Func<int> _room;
    private readonly Queue<Job> _jobs = new();
    private readonly CancellationTokenSource _stop;
    private int _taken;

    /// <summary>Creates the queue.</summary>
    /// <param name="ask">Sends one request.</param>
    /// <param name="room">Returns the current maximum number of concurrent requests, which also limits the memory for a slow consumer.</param>
    /// <param name="stop">Cancels all requests.</param>
    public OrderedRequests(
        Func<TRequest, CancellationToken, Task<HgncResponse<TRecord>>> ask,
        Func<int> room,
        CancellationToken stop = default
    )
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _ask = ask ?? throw new ArgumentNullException(nameof(ask));
        _room = room ?? throw new ArgumentNullException(nameof(room));
    }

    /// <summary>Whether a result must be taken before the next request can be added.</summary>
    public bool IsFull => _taken >= _room();

    /// <summary>Starts a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isShared">Whether the request is sent together with the one before it, and does not count separately.</param>
    public void Add(TRequest request, bool isShared = false)
    {
        if (IsFull && !isShared)
        {
            throw new InvalidOperationException(
                "Take the available responses before you add another request."
            );
        }
        var job = new Job(request, isShared ? 0 : 1);
        _taken += job.Room;
        _jobs.Enqueue(job);
        job.Run = Task.Run(() => RunAsync(job));
    }

    /// <summary>The next step, if it is available.</summary>
    public bool TryTake(out RequestStep<TRequest, TRecord> step)
    {
        step = null!;
        if (_jobs.Count == 0)
        {
            return false;
        }
        var job = _jobs.Peek();
        if (job.Records.Reader.TryRead(out var record))
        {
            job.Given++;
            step = new(job.Request, record, job.Found, job.Given, IsEnd: false, Error: null);
            return true;
        }
        if (!job.Records.Reader.Completion.IsCompleted)
        {
            return false;
        }
        _jobs.Dequeue();
        _taken -= job.Room;
        step = new(job.Request, null, job.Found, job.Given, IsEnd: true, job.Error);
        return true;
    }

    /// <summary>Waits until there is a step to take. Returns false if no request is left.</summary>
    public async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        if (_jobs.Count == 0)
        {
            return false;
        }
        await _jobs.Peek().Records.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>All steps of all these requests, in order.</summary>
    public async IAsyncEnumerable<RequestStep<TRequest, TRecord>> RunAsync(
        IEnumerable<TRequest> requests,
        [System.Runtime.CompilerServices.EnumeratorCancellation]
            CancellationToken cancellationToken = default
    )
    {
        foreach (var request in requests ?? throw new ArgumentNullException(nameof(requests)))
        {
            Add(request);
            while (TryTake(out var step))
            {
                yield return step;
            }
            while (IsFull && await WaitAsync(cancellationToken).ConfigureAwait(false))
            {
                while (TryTake(out var step))
                {
                    yield return step;
                }
            }
        }
        while (await WaitAsync(cancellationToken).ConfigureAwait(false))
        {
            while (TryTake(out var step))
            {
                yield return step;
            }
        }
    }

    /// <summary>Cancels all requests in progress.</summary>
    /// <returns>Completes when none of them does any work any more.</returns>
    public Task EndAsync()
    {
        _stop.Cancel();
        return Task.WhenAll(_jobs.Select(job => job.Run));
    }

    /// <summary>Cancels all requests in progress without waiting for them.</summary>
    public void Dispose() => _stop.Cancel();

    private async Task RunAsync(Job job)
    {
        try
        {
            var answer = await _ask(job.Request, _stop.Token).ConfigureAwait(false);
            await using (((IAsyncDisposable)answer).ConfigureAwait(false))
            {
                job.Found = answer.Found;
                await foreach (
                    var record in answer.WithCancellation(_stop.Token).ConfigureAwait(false)
                )
                {
                    await job.Records.Writer.WriteAsync(record, _stop.Token).ConfigureAwait(false);
                }
            }
        }
#pragma warning disable CA1031 // Whatever it was, it is this request's outcome and ends no other's.
        catch (Exception e)
#pragma warning restore CA1031
        {
            job.Error = e;
        }
        job.Records.Writer.Complete();
    }

    private sealed class Job
    {
        public Job(TRequest request, int room)
        {
            Request = request;
            Room = room;
        }

        public TRequest Request { get; }

        public int Room { get; }

        public Channel<TRecord> Records { get; } =
            Channel.CreateBounded<TRecord>(
                new BoundedChannelOptions(RecordsAhead) { SingleReader = true, SingleWriter = true }
            );

        public Task Run { get; set; } = Task.CompletedTask;

        public long Found { get; set; }

        public long Given { get; set; }

        public Exception? Error { get; set; }
    }
}
