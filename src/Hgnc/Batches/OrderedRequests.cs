using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Hgnc;

/// <summary>
/// Requests that overlap, so that the time an answer takes is not lost, and whose records come out in the order in
/// which the requests went in, each as soon as it is there. One consumer, on one thread, adds and takes.
/// </summary>
/// <typeparam name="TRequest">What is asked.</typeparam>
/// <typeparam name="TRecord">What answers are made of.</typeparam>
public sealed class OrderedRequests<TRequest, TRecord> : IDisposable
    where TRecord : class
{
    private const int RecordsAhead = 64;

    private readonly Func<TRequest, CancellationToken, Task<HgncResponse<TRecord>>> _ask;
    private readonly Func<int> _room;
    private readonly Queue<Job> _jobs = new();
    private readonly CancellationTokenSource _stop;
    private int _taken;

    /// <summary>Requests asked in this way.</summary>
    /// <param name="ask">Asks one.</param>
    /// <param name="room">How many there may be at a time, now: it also bounds what waits in memory for a slow consumer.</param>
    /// <param name="stop">Ends all.</param>
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

    /// <summary>Whether something must be taken before the next request can be added.</summary>
    public bool IsFull => _taken >= _room();

    /// <summary>Starts a request.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="isShared">Whether it is asked together with the one before it, and takes no room of its own.</param>
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

    /// <summary>The next step, if it is there already.</summary>
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

    /// <summary>Waits until there is a step to take; false where no request is left.</summary>
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

    /// <summary>Ends all requests that are under way.</summary>
    /// <returns>Ends when none of them does anything any more.</returns>
    public Task EndAsync()
    {
        _stop.Cancel();
        return Task.WhenAll(_jobs.Select(job => job.Run));
    }

    /// <summary>Ends all requests that are under way, and waits for none of them.</summary>
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
