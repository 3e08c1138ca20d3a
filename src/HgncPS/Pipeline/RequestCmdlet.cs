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

    // Whoever waits for more than this between two inputs has answers to show meanwhile.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    // A service reads a list of so many without effort, and one that it cannot read loses little.
    private const int Together = 100;

    private readonly List<TRequest> _joining = new();
    private readonly Stopwatch _sinceFirst = new();
    private readonly Queue<TRequest> _held = new();
    private readonly Stopwatch _holding = new();
    private OrderedRequests<TRequest, TRecord>? _requests;
    private long _count;
    private bool _holds;

    /// <summary>Asks for what one input means.</summary>
    private protected abstract Task<HgncAnswer<TRecord>> AskAsync(
        TRequest request,
        CancellationToken cancellationToken
    );

    /// <summary>Takes a record, or the end of a request.</summary>
    private protected abstract void Take(RequestStep<TRequest, TRecord> step);

    /// <summary>Whether the service can be asked for this one together with others of its kind.</summary>
    private protected virtual bool CanJoin(TRequest request) => false;

    /// <summary>Has these asked for together, before the first of them is asked for.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="areMore">Whether there are so many that others will follow.</param>
    private protected virtual void Join(IReadOnlyList<TRequest> requests, bool areMore) { }

    /// <summary>Whether the service must answer, whatever it takes.</summary>
    private protected virtual bool NeedsService => false;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _requests = new OrderedRequests<TRequest, TRecord>(AskAsync, () => Service.Room, StopToken);
        // All of a pipeline should come from one source: where the copy may have to take over, the first requests wait
        // until it is known how many there are.
        _holds = !NeedsService && CanTurn;
        _holding.Start();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Release();
        SendJoined();
        Drain(until: () => false);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _requests?.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Sends a request, once there is room for it, and writes what has come of those before it.</summary>
    private protected void Add(TRequest request)
    {
        if (!NeedsService)
        {
            // What a copy would take over is decided by the inputs; how long the service takes, by what must be sent.
            Need(CanTurn ? ++_count : Sent);
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
            SendJoined();
            Drain(until: () => false);
            Run(request);
        }
        else if (CanJoin(request))
        {
            _joining.Add(request);
            if (_joining.Count == 1)
            {
                _sinceFirst.Restart();
            }
            if (_joining.Count == Together || _sinceFirst.Elapsed > Moment)
            {
                SendJoined();
            }
        }
        else
        {
            SendJoined();
            Start(request);
        }
    }

    private void SendJoined()
    {
        if (_joining.Count == 0)
        {
            return;
        }
        Join(_joining, areMore: _joining.Count == Together);
        for (var i = 0; i < _joining.Count; i++)
        {
            Start(_joining[i], isShared: i > 0);
        }
        _joining.Clear();
    }

    private void Start(TRequest request, bool isShared = false)
    {
        if (!isShared)
        {
            Drain(until: () => !_requests!.IsFull);
        }
        _requests!.Add(request, isShared);
        TakeReady();
    }

    private void Run(TRequest request)
    {
        foreach (var step in ImmediateRequest.Run(request, AskAsync, StopToken))
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
            var isTaken = false;
            try
            {
                Take(step);
                isTaken = true;
            }
            finally
            {
                // Somebody downstream has had enough, or failed: what is under way is of no use to anybody, although
                // the pipeline may go on for long.
                if (!isTaken)
                {
                    _requests.Dispose();
                }
            }
        }
    }
}
