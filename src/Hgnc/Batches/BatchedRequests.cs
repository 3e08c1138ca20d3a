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
    private readonly Func<int> _room;
    private readonly OrderedRequests<Asked, TRecord> _requests;
    private readonly Queue<Asked> _far = new();
    private Batch<TRequest>? _gathering;
    private long _added;
    private long _ended;

    /// <summary>Creates the queue.</summary>
    /// <param name="ask">
    /// Sends one request. Its task completes when the request is near its position in the output: a request that was sent together with others, and
    /// needs another request of its own, waits for that, so that a slow consumer does not have hundreds of them in progress.
    /// </param>
    /// <param name="canJoin">Whether a request can be sent together with others.</param>
    /// <param name="join">Joins several requests before the first of them is sent; called on any thread.</param>
    /// <param name="room">Returns the current maximum number of concurrent requests. Requests that are sent together count as one.</param>
    /// <param name="stop">Cancels all requests.</param>
    public BatchedRequests(
        Func<TRequest, Task, CancellationToken, Task<HgncResponse<TRecord>>> ask,
        Func<TRequest, bool> canJoin,
        Action<IReadOnlyList<TRequest>> join,
        Func<int> room,
        CancellationToken stop
    )
    {
        _ask = ask ?? throw new ArgumentNullException(nameof(ask));
        _canJoin = canJoin ?? throw new ArgumentNullException(nameof(canJoin));
        _join = join ?? throw new ArgumentNullException(nameof(join));
        _room = room ?? throw new ArgumentNullException(nameof(room));
        _requests = new OrderedRequests<Asked, TRecord>(AskAsync, room, stop);
    }

    /// <summary>Creates a queue of requests that are never sent together.</summary>
    /// <param name="ask">Sends one request.</param>
    /// <param name="room">Returns the current maximum number of concurrent requests.</param>
    /// <param name="stop">Cancels all requests.</param>
    public BatchedRequests(
        Func<TRequest, CancellationToken, Task<HgncResponse<TRecord>>> ask,
        Func<int> room,
        CancellationToken stop
    )
        : this((request, _, token) => ask(request, token), _ => false, _ => { }, room, stop) { }

    /// <summary>Starts a request.</summary>
    /// <returns>False if a result must be taken before another request can be added.</returns>
    public bool TryAdd(TRequest request)
    {
        var canJoin = _canJoin(request);
        if (canJoin && _gathering?.TryAdd(request) is true)
        {
            Start(new Asked(request, _gathering.Closed), isShared: true);
            return true;
        }
        if (_requests.IsFull)
        {
            return false;
        }
        Close();
        if (canJoin)
        {
            _gathering = new Batch<TRequest>(_join);
            _gathering.TryAdd(request);
        }
        Start(new Asked(request, canJoin ? _gathering!.Closed : null), isShared: false);
        return true;
    }

    /// <summary>Closes the batch of the requests that were added last.</summary>
    public void Close() => _gathering?.Close();

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
            LetNearOnesGo();
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
        _gathering?.Dispose();
        return ended;
    }

    /// <summary>Cancels all requests in progress without waiting for them.</summary>
    public void Dispose() => _ = EndAsync();

    private void Start(Asked asked, bool isShared)
    {
        asked.Number = _added++;
        _far.Enqueue(asked);
        LetNearOnesGo();
        _requests.Add(asked, isShared);
    }

    // As many requests as may be concurrent are near.
    private void LetNearOnesGo()
    {
        while (_far.Count > 0 && _far.Peek().Number - _ended < _room())
        {
            _far.Dequeue().Go();
        }
    }

    private async Task<HgncResponse<TRecord>> AskAsync(
        Asked asked,
        CancellationToken cancellationToken
    )
    {
        if (asked.Joined is not null)
        {
            await asked.Joined.ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
        using (cancellationToken.Register(asked.Cancel))
        {
            return await _ask(asked.Request, asked.Turn, cancellationToken).ConfigureAwait(false);
        }
    }

    private sealed class Asked
    {
        private readonly TaskCompletionSource<bool> _turn = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );

        public Asked(TRequest request, Task? joined)
        {
            Request = request;
            Joined = joined;
        }

        public TRequest Request { get; }

        /// <summary>Completes when the batch of the request is closed; null if the request is sent alone.</summary>
        public Task? Joined { get; }

        public long Number { get; set; }

        public Task Turn => _turn.Task;

        public void Go() => _turn.TrySetResult(true);

        public void Cancel() => _turn.TrySetCanceled();
    }
}
