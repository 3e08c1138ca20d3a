using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc;

/// <summary>
/// Collects requests of the same kind that can be sent together: until there are enough, until the caller closes the batch, or for a
/// short time.
/// </summary>
/// <typeparam name="TRequest">The type of the requests.</typeparam>
public sealed class Batch<TRequest> : IDisposable
{
    /// <summary>The maximum number of requests: a service handles a list of this length easily, and a list that it cannot read affects few requests.</summary>
    public const int Enough = 100;

    // All rows of a file come within this time. If the caller waits longer between two inputs, it has results to show in the meantime.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    private readonly Action<IReadOnlyList<TRequest>> _join;
    private readonly object _gate = new();
    private readonly List<TRequest> _requests = new();
    private readonly Timer _timer;
    private readonly TaskCompletionSource<bool> _closed = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <param name="join">Joins the requests: called once, on any thread, before any of them is sent.</param>
    public Batch(Action<IReadOnlyList<TRequest>> join)
    {
        _join = join ?? throw new ArgumentNullException(nameof(join));
        _timer = new Timer(_ => Close(), null, Moment, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Completes when the batch is closed. From then on, its requests can be sent.</summary>
    public Task Closed => _closed.Task;

    /// <summary>Adds a request.</summary>
    /// <returns>False if the batch is closed. The request then belongs to the next batch.</returns>
    public bool TryAdd(TRequest request)
    {
        lock (_gate)
        {
            if (_closed.Task.IsCompleted)
            {
                return false;
            }
            _requests.Add(request);
            if (_requests.Count == Enough)
            {
                Close();
            }
            return true;
        }
    }

    /// <summary>Closes the batch.</summary>
    public void Close()
    {
        lock (_gate)
        {
            if (_closed.Task.IsCompleted)
            {
                return;
            }
            _timer.Dispose();
            _join(_requests);
            _closed.SetResult(true);
        }
    }

    /// <summary>Closes the batch.</summary>
    public void Dispose() => Close();
}
