using System;
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
public abstract class RequestCmdlet<TRequest, TRecord> : HgncCmdlet
    where TRecord : class
{
    private OrderedRequests<TRequest, TRecord>? _requests;

    /// <summary>Asks for what one input means.</summary>
    private protected abstract Task<HgncAnswer<TRecord>> AskAsync(
        TRequest request,
        CancellationToken cancellationToken
    );

    /// <summary>Takes a record, or the end of a request.</summary>
    private protected abstract void Take(RequestStep<TRequest, TRecord> step);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _requests = new OrderedRequests<TRequest, TRecord>(AskAsync, stop: StopToken);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Drain(until: () => false);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _requests?.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Sends a request, once there is room for it, and writes what has come of those before it.</summary>
    private protected void Add(TRequest request)
    {
        Drain(until: () => !_requests!.IsFull);
        _requests!.Add(request);
        TakeReady();
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
