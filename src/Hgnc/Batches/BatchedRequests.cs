using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc;

/// <summary>
/// Ordered requests of which some can be asked for together. One consumer, on one thread, adds and takes.
/// </summary>
/// <typeparam name="TRequest">What is asked.</typeparam>
/// <typeparam name="TRecord">What answers are made of.</typeparam>
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

    /// <summary>Requests asked in this way.</summary>
    /// <param name="ask">
    /// Asks one. The task that it is given ends when few are before it: a request that was asked for together with others, and needs
    /// another of its own, waits for that, so that a slow consumer does not have hundreds of them on the way.
    /// </param>
    /// <param name="canJoin">Whether one can be asked for together with others.</param>
    /// <param name="join">Has several asked for together, before the first of them is asked for; on any thread.</param>
    /// <param name="room">How many there may be at a time, now; those that are asked for together take the room of one.</param>
    /// <param name="stop">Ends all.</param>
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

    /// <summary>Requests that never share one.</summary>
    /// <param name="ask">Asks one.</param>
    /// <param name="room">How many there may be at a time, now.</param>
    /// <param name="stop">Ends all.</param>
    public BatchedRequests(
        Func<TRequest, CancellationToken, Task<HgncResponse<TRecord>>> ask,
        Func<int> room,
        CancellationToken stop
    )
        : this((request, _, token) => ask(request, token), _ => false, _ => { }, room, stop) { }

    /// <summary>Starts a request.</summary>
    /// <returns>False where something must be taken before there is room for it.</returns>
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

    /// <summary>Waits for nobody else to be asked for together with those that were added last.</summary>
    public void Close() => _gathering?.Close();

    /// <summary>The next step, if it is there already.</summary>
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

    /// <summary>Waits until there is a step to take; false where no request is left.</summary>
    public Task<bool> WaitAsync(CancellationToken cancellationToken) =>
        _requests.WaitAsync(cancellationToken);

    /// <summary>Ends all requests that are under way.</summary>
    /// <returns>Ends when none of them does anything any more.</returns>
    public Task EndAsync()
    {
        var ended = _requests.EndAsync();
        _gathering?.Dispose();
        return ended;
    }

    /// <summary>Ends all requests that are under way, and waits for none of them.</summary>
    public void Dispose() => _ = EndAsync();

    private void Start(Asked asked, bool isShared)
    {
        asked.Number = _added++;
        _far.Enqueue(asked);
        LetNearOnesGo();
        _requests.Add(asked, isShared);
    }

    // So many as should be under way are near.
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

        /// <summary>Ends when those are known that it is asked for together with; null where it is asked for alone.</summary>
        public Task? Joined { get; }

        public long Number { get; set; }

        public Task Turn => _turn.Task;

        public void Go() => _turn.TrySetResult(true);

        public void Cancel() => _turn.TrySetCanceled();
    }
}
