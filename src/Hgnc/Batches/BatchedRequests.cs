using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc;

/// <summary>
/// Ordered requests of which some can be sent together. One consumer, on one thread, adds requests and takes results.
/// </summary>
/// <typeparam name="TRequest">The type of the requests.</typeparam>
/// <typeparam name="TRecord">The type of the records in responses.</typeparam>
public sealed class BatchedRequests<TRequest, TRecord> : IDisposable
    where TRecord : class
{
    private readonly Func<TRequest, Task, CancellationToken, Task<HgncResponse<TRecord>>> _ask;
    private readonly Func<TRequest, bool> _canJoin;
    private readonly Action<IReadOnlyList<TRequest>> _join;
    private readonly Func<int> _concurrency;
    private readonly OrderedRequests<PendingRequest, TRecord> _requests;
    private readonly Queue<PendingRequest> _distant = new();
    private Batch<TRequest>? _batch;
    private long _added;
    private long _ended;

    /// <summary>Creates the queue.</summary>
    /// <param name="ask">
    /// Sends one request. Its task completes when the request is near its position in the output: a request that was sent together with others, and
    /// needs another request of its own, waits for that, so that a slow consumer does not have hundreds of them in progress.
    /// </param>
    /// <param name="canJoin">Whether a request can be sent together with others.</param>
    /// <param name="join">Joins several requests before the first of them is sent; called on any thread.</param>
    /// <param name="concurrency">Returns the current maximum number of concurrent requests. Requests that are sent together count as one.</param>
    /// <param name="stop">Cancels all requests.</param>
    public BatchedRequests(
        Func<TRequest, Task, CancellationToken, Task<HgncResponse<TRecord>>> ask,
        Func<TRequest, bool> canJoin,
        Action<IReadOnlyList<TRequest>> join,
        Func<int> concurrency,
        CancellationToken stop
    )
    {
        _ask = ask ?? throw new ArgumentNullException(nameof(ask));
        _canJoin = canJoin ?? throw new ArgumentNullException(nameof(canJoin));
        _join = join ?? throw new ArgumentNullException(nameof(join));
        _concurrency = concurrency ?? throw new ArgumentNullException(nameof(concurrency));
        _requests = new OrderedRequests<PendingRequest, TRecord>(AskAsync, concurrency, stop);
    }

    /// <summary>Creates a queue of requests that are never sent together.</summary>
    /// <param name="ask">Sends one request.</param>
    /// <param name="concurrency">Returns the current maximum number of concurrent requests.</param>
    /// <param name="stop">Cancels all requests.</param>
    public BatchedRequests(
        Func<TRequest, CancellationToken, Task<HgncResponse<TRecord>>> ask,
        Func<int> concurrency,
        CancellationToken stop
    )
        : this((request, _, token) => ask(request, token), _ => false, _ => { }, concurrency, stop)
    { }

    /// <summary>Starts a request.</summary>
    /// <returns>False if a result must be taken before another request can be added.</returns>
    public bool TryAdd(TRequest request)
    {
        var canJoin = _canJoin(request);
        if (canJoin && _batch?.TryAdd(request) is true)
        {
            Start(new PendingRequest(request, _batch.Closed), isShared: true);
            return true;
        }
        if (_requests.IsFull)
        {
            return false;
        }
        Close();
        if (canJoin)
        {
            _batch = new Batch<TRequest>(_join);
            _batch.TryAdd(request);
        }
        Start(new PendingRequest(request, canJoin ? _batch!.Closed : null), isShared: false);
        return true;
    }

    /// <summary>Closes the batch of the requests that were added last.</summary>
    public void Close() => _batch?.Close();

    /// <summary>The next step, if it is available.</summary>
    public bool TryTake(out RequestStep<TRequest, TRecord> step)
    {
        step = null!;
        if (!_requests.TryTake(out var taken))
        {
            return false;
        }
        if (taken.IsEnd)
        {
            _ended++;
            ReleaseNear();
        }
        step = new(
            taken.Request.Request,
            taken.Record,
            taken.Found,
            taken.Given,
            taken.IsEnd,
            taken.Error
        );
        return true;
    }

    /// <summary>Waits until there is a step to take. Returns false if no request is left.</summary>
    public Task<bool> WaitAsync(CancellationToken cancellationToken) =>
        _requests.WaitAsync(cancellationToken);

    /// <summary>Cancels all requests in progress.</summary>
    /// <returns>Completes when none of them does any work any more.</returns>
    public Task EndAsync()
    {
        var ended = _requests.EndAsync();
        _batch?.Dispose();
        return ended;
    }

    /// <summary>Cancels all requests in progress without waiting for them.</summary>
    public void Dispose() => _ = EndAsync();

    private void Start(PendingRequest pending, bool isShared)
    {
        pending.Number = _added++;
        _distant.Enqueue(pending);
        ReleaseNear();
        _requests.Add(pending, isShared);
    }

    // As many requests as may be concurrent are near.
    private void ReleaseNear()
    {
        while (_distant.Count > 0 && _distant.Peek().Number - _ended < _concurrency())
        {
            _distant.Dequeue().SetNear();
        }
    }

    private async Task<HgncResponse<TRecord>> AskAsync(
        PendingRequest pending,
        CancellationToken cancellationToken
    )
    {
        if (pending.BatchClosed is not null)
        {
            await pending.BatchClosed.ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
        using (cancellationToken.Register(pending.Cancel))
        {
            return await _ask(pending.Request, pending.Near, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private sealed class PendingRequest
    {
        private readonly TaskCompletionSource<bool> _near = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );

        public PendingRequest(TRequest request, Task? batchClosed)
        {
            Request = request;
            BatchClosed = batchClosed;
        }

        public TRequest Request { get; }

        /// <summary>Completes when the batch of the request is closed; null if the request is sent alone.</summary>
        public Task? BatchClosed { get; }

        public long Number { get; set; }

        public Task Near => _near.Task;

        public void SetNear() => _near.TrySetResult(true);

        public void Cancel() => _near.TrySetCanceled();
    }
}
