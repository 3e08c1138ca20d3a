using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc;

/// <summary>
/// Requests that wait for others of their kind, to be asked for together: until there are enough, until somebody says so, or for a
/// moment.
/// </summary>
/// <typeparam name="TRequest">What is asked.</typeparam>
public sealed class Batch<TRequest> : IDisposable
{
    /// <summary>A service reads a list of so many without effort, and one that it cannot read loses little.</summary>
    public const int Enough = 100;

    // A file's rows all come within it; whoever waits for longer between two inputs has answers to show meanwhile.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    private readonly Action<IReadOnlyList<TRequest>> _join;
    private readonly object _gate = new();
    private readonly List<TRequest> _requests = new();
    private readonly Timer _timer;
    private readonly TaskCompletionSource<bool> _closed = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <param name="join">Has them asked for together: called once, on any thread, before any of them is asked for.</param>
    public Batch(Action<IReadOnlyList<TRequest>> join)
    {
        _join = join ?? throw new ArgumentNullException(nameof(join));
        _timer = new Timer(_ => Close(), null, Moment, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Ends when nobody is waited for any more: from then on they can be asked for.</summary>
    public Task Closed => _closed.Task;

    /// <summary>Adds another.</summary>
    /// <returns>False where nobody is waited for any more: it belongs to the next gathering.</returns>
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

    /// <summary>Waits for nobody else.</summary>
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

    /// <summary>Waits for nobody else.</summary>
    public void Dispose() => Close();
}
