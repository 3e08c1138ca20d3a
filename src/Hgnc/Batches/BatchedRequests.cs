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
    private readonly IRequestSender<TRequest, TRecord> _sender;
    private readonly Func<int> _concurrency;
    private readonly OrderedRequests<PendingRequest, TRecord> _requests;
    private readonly Queue<PendingRequest> _distant = new();
    private Batch<TRequest>? _batch;
    private long _added;
    private long _ended;

    /// <summary>Creates the queue.</summary>
    /// <param name="sender">Sends the requests.</param>
    /// <param name="concurrency">Returns the current maximum number of concurrent requests. Requests that are sent together count as one.</param>
    /// <param name="stop">Cancels all requests.</param>
    public BatchedRequests(
        IRequestSender<TRequest, TRecord> sender,
        Func<int> concurrency,
        CancellationToken stop
    )
    {
        _sender = sender ?? throw new ArgumentNullException(nameof(sender));
        _concurrency = concurrency ?? throw new ArgumentNullException(nameof(concurrency));
        _requests = new OrderedRequests<PendingRequest, TRecord>(SendAsync, concurrency, stop);
    }

    /// <summary>Starts a request.</summary>
    /// <returns>False if a result must be taken before another request can be added.</returns>
    public bool TryAdd(TRequest request)
    {
        var canJoin = _sender.CanJoin(request);
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
            _batch = new Batch<TRequest>(_sender.Join);
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

    private async Task<HgncResponse<TRecord>> SendAsync(
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
            return await _sender
                .SendAsync(pending.Request, pending.Near, cancellationToken)
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
