using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using Hgnc;

namespace HgncPS.Pipeline;

/// <summary>
/// A cmdlet that turns inputs into requests. The requests overlap, within the service's limit, and their records are written in the
/// order of the inputs.
/// </summary>
/// <typeparam name="TRequest">The request of one input.</typeparam>
/// <typeparam name="TRecord">The records of responses.</typeparam>
public abstract class RequestCmdlet<TRequest, TRecord> : SourceCmdlet
    where TRecord : class
{
    // Cancelled requests end within a few milliseconds. If one does not, the pipeline ends without it.
    private static readonly TimeSpan EndTimeout = TimeSpan.FromMilliseconds(200);

    // For an input with at least this number of records, progress is shown in records.
    private const long MinRecordsForProgress = 1_000;

    private readonly Queue<TRequest> _held = new();
    private SourceWait? _wait;
    private IRequestSender<TRequest, TRecord> _sender = null!;
    private BatchedRequests<TRequest, TRecord>? _requests;
    private CancellationTokenSource? _requestStop;
    private long _added;
    private long _given;
    private long _found;
    private bool _holds;

    /// <summary>Puts an apostrophe before text that a spreadsheet would take for a formula.</summary>
    [Parameter]
    public SwitchParameter SpreadsheetSafe { get; set; }

    /// <summary>Cancelled when the pipeline stops, or a command downstream needs no more.</summary>
    private protected CancellationToken RequestToken => _requestStop!.Token;

    /// <summary>Creates the object that sends the requests. Other threads call it, and never the cmdlet.</summary>
    private protected abstract IRequestSender<TRequest, TRecord> CreateSender();

    /// <summary>Takes a record, or the end of a request.</summary>
    private protected abstract void Take(RequestStep<TRequest, TRecord> step);

    /// <summary>Whether the service must answer, however many requests that takes.</summary>
    private protected virtual bool NeedsService => false;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _requestStop = CancellationTokenSource.CreateLinkedTokenSource(StopToken);
        _sender = CreateSender();
        _requests = new BatchedRequests<TRequest, TRecord>(
            _sender,
            () => Concurrency,
            RequestToken
        );
        _wait = CreateWait();
        _holds = !NeedsService && _wait.IsUndecided;
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Total = _added;
        SendHeld();
        Drain();
        base.EndProcessing();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _requestStop?.Cancel();
        // No request continues after the pipeline.
        _requests?.EndAsync().Wait(EndTimeout);
        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    private protected override void WriteFailure(Exception error, object? target)
    {
        var isTaken = false;
        try
        {
            base.WriteFailure(error, target);
            isTaken = true;
        }
        finally
        {
            EndUnless(isTaken);
        }
    }

    /// <summary>Sends a request as soon as the concurrency allows, and writes what came of those before it.</summary>
    private protected void Add(TRequest request)
    {
        _added++;
        if (_holds)
        {
            // Until requests are sent, each input counts as a request. After that, the sent requests count.
            _wait!.Add();
            _held.Enqueue(request);
            if (_wait.ShouldSend)
            {
                SendHeld();
            }
            return;
        }
        Send(request);
    }

    /// <summary>Adds the requests of an input. If the input cannot be read, it gets an error, and the other inputs continue.</summary>
    private protected void AddEach(object? input, Func<IEnumerable<TRequest>> read)
    {
        try
        {
            foreach (var request in read())
            {
                Add(request);
            }
        }
        catch (HgncException e)
        {
            WriteFailure(e, input);
        }
    }

    private void SendHeld()
    {
        _holds = false;
        _wait!.Release();
        while (_held.Count > 0)
        {
            Send(_held.Dequeue());
        }
    }

    private void Send(TRequest request)
    {
        if (IsLocal && !NeedsService)
        {
            Drain();
            Run(request);
            return;
        }
        TakeReady();
        while (!_requests!.TryAdd(request) && Wait(_requests.WaitAsync(StopToken)))
        {
            TakeReady();
        }
        TakeReady();
    }

    private void Run(TRequest request)
    {
        foreach (var step in ImmediateRequest.Run(request, _sender, StopToken))
        {
            if (StopToken.IsCancellationRequested)
            {
                return;
            }
            Count(step);
            Take(step);
        }
    }

    private void Drain()
    {
        _requests!.Close();
        TakeReady();
        while (Wait(_requests.WaitAsync(StopToken)))
        {
            TakeReady();
        }
    }

    private void TakeReady()
    {
        while (!StopToken.IsCancellationRequested && _requests!.TryTake(out var step))
        {
            WriteExchanges();
            if (!_holds && !NeedsService)
            {
                _wait!.Update();
            }
            var isTaken = false;
            try
            {
                Count(step);
                Take(step);
                isTaken = true;
            }
            finally
            {
                EndUnless(isTaken);
            }
        }
    }

    private void Count(RequestStep<TRequest, TRecord> step)
    {
        (_given, _found) = (step.Given, step.Found);
        if (step.IsEnd)
        {
            Done++;
        }
        ShowProgress();
    }

    private protected override void ShowProgress()
    {
        // One input can have many thousands of records.
        if (_found >= MinRecordsForProgress)
        {
            ShowProgress(_given, _found, "records");
        }
        else
        {
            base.ShowProgress();
        }
    }

    // If a command downstream needs no more, or failed, the requests in progress are not needed, although the pipeline may continue
    // for a long time.
    private void EndUnless(bool isTaken)
    {
        if (!isTaken)
        {
            _requestStop?.Cancel();
        }
    }
}
