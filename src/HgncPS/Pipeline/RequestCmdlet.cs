using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using Hgnc;

namespace HgncPS.Pipeline;

/// <summary>
/// A cmdlet that turns inputs into requests: they overlap, within the service's limit, and what they bring is written in
/// the order of the inputs.
/// </summary>
/// <typeparam name="TRequest">What is asked for one input.</typeparam>
/// <typeparam name="TRecord">What answers are made of.</typeparam>
public abstract class RequestCmdlet<TRequest, TRecord> : SourceCmdlet
    where TRecord : class
{
    // A file's rows are all there within this time; whoever types or computes them should not wait for the three-hundredth.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Queue<TRequest> _held = new();
    private readonly Stopwatch _holding = new();
    private readonly Queue<Asked> _far = new();
    private OrderedRequests<Asked, TRecord>? _requests;
    private CancellationTokenSource? _enough;
    private Gathering<TRequest>? _gathering;
    private long _count;
    private long _added;
    private long _ended;
    private bool _holds;

    /// <summary>Cancelled when the pipeline stops, or somebody downstream has had enough.</summary>
    private protected CancellationToken EnoughToken => _enough!.Token;

    /// <summary>Asks for what one input means.</summary>
    /// <param name="request">The request.</param>
    /// <param name="turn">
    /// Ends when few are before it: a request that was asked for together with others, and needs another of its own, waits for that,
    /// so that a slow consumer does not have hundreds of them on the way.
    /// </param>
    /// <param name="cancellationToken">Ends it.</param>
    private protected abstract Task<HgncAnswer<TRecord>> AskAsync(
        TRequest request,
        Task turn,
        CancellationToken cancellationToken
    );

    /// <summary>Takes a record, or the end of a request.</summary>
    private protected abstract void Take(RequestStep<TRequest, TRecord> step);

    /// <summary>Whether the service can be asked for this one together with others of its kind.</summary>
    private protected virtual bool CanJoin(TRequest request) => false;

    /// <summary>Has these asked for together, before the first of them is asked for; any thread may call it.</summary>
    private protected virtual void Join(IReadOnlyList<TRequest> requests) { }

    /// <summary>Whether the service must answer, whatever it takes.</summary>
    private protected virtual bool NeedsService => false;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _enough = CancellationTokenSource.CreateLinkedTokenSource(StopToken);
        _requests = new OrderedRequests<Asked, TRecord>(AskAsync, () => Service.Room, EnoughToken);
        // All of a pipeline should come from one source: where the copy may have to take over, the first requests wait
        // until it is known how many there are.
        _holds = !NeedsService && CanTurn;
        _holding.Start();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Release();
        _gathering?.Close();
        Drain(until: () => false);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _enough?.Cancel();
        _requests?.Dispose();
        _gathering?.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Sends a request, once there is room for it, and writes what has come of those before it.</summary>
    private protected void Add(TRequest request)
    {
        if (!NeedsService)
        {
            // While it is not known how many there will be, each counts; from then on, what was sent.
            Need(_holds ? ++_count : Sent);
        }
        if (_holds)
        {
            _held.Enqueue(request);
            if (IsLocal || _holding.Elapsed > Patience)
            {
                Release();
            }
            return;
        }
        Send(request);
    }

    private void Release()
    {
        _holds = false;
        while (_held.Count > 0)
        {
            Send(_held.Dequeue());
        }
    }

    private void Send(TRequest request)
    {
        if (IsLocal && !NeedsService)
        {
            _gathering?.Close();
            Drain(until: () => false);
            Run(request);
        }
        else if (!CanJoin(request))
        {
            Start(new Asked(request, null), isShared: false);
        }
        else if (_gathering?.TryAdd(request) is true)
        {
            Start(new Asked(request, _gathering.Closed), isShared: true);
        }
        else
        {
            _gathering = new Gathering<TRequest>(Join);
            _gathering.TryAdd(request);
            Start(new Asked(request, _gathering.Closed), isShared: false);
        }
    }

    private void Start(Asked asked, bool isShared)
    {
        if (!isShared)
        {
            Drain(until: () => !_requests!.IsFull);
        }
        asked.Number = _added++;
        _far.Enqueue(asked);
        LetNearOnesGo();
        _requests!.Add(asked, isShared);
        TakeReady();
    }

    // So many as the service should have under way are near.
    private void LetNearOnesGo()
    {
        while (_far.Count > 0 && _far.Peek().Number - _ended < Service.Room)
        {
            _far.Dequeue().Go();
        }
    }

    private async Task<HgncAnswer<TRecord>> AskAsync(
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
            return await AskAsync(asked.Request, asked.Turn, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private void Run(TRequest request)
    {
        foreach (
            var step in ImmediateRequest.Run(
                request,
                (one, token) => AskAsync(one, Task.CompletedTask, token),
                StopToken
            )
        )
        {
            if (StopToken.IsCancellationRequested)
            {
                return;
            }
            Take(step);
        }
    }

    private void Drain(Func<bool> until)
    {
        TakeReady();
        while (!until() && Wait(_requests!.WaitAsync(StopToken)))
        {
            TakeReady();
        }
    }

    private void TakeReady()
    {
        while (!StopToken.IsCancellationRequested && _requests!.TryTake(out var step))
        {
            WriteExchanges();
            if (step.IsEnd)
            {
                _ended++;
                LetNearOnesGo();
            }
            if (!_holds && !NeedsService)
            {
                Need(Sent);
            }
            var isTaken = false;
            try
            {
                Take(
                    new(
                        step.Request.Request,
                        step.Record,
                        step.Found,
                        step.Given,
                        step.IsEnd,
                        step.Error
                    )
                );
                isTaken = true;
            }
            finally
            {
                // Somebody downstream has had enough, or failed: what is under way is of no use to anybody, although
                // the pipeline may go on for long.
                if (!isTaken)
                {
                    _enough!.Cancel();
                }
            }
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
