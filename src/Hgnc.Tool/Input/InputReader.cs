using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Tool.Input;

/// <summary>Reads inputs in groups, without a long wait for more, because a user may be typing them.</summary>
internal sealed class InputReader<T>(
    IAsyncEnumerable<T> inputs,
    CancellationToken cancellationToken
) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<T> _inputs = inputs.GetAsyncEnumerator(cancellationToken);
    private Task<bool>? _next;
    private bool _isEnd;

    /// <summary>The next inputs: at least one, unless no more come.</summary>
    /// <param name="max">The maximum number of inputs.</param>
    /// <param name="longest">The maximum time that the first input waits for the others.</param>
    public async Task<IReadOnlyList<T>> ReadAsync(int max, TimeSpan longest)
    {
        var read = new List<T>();
        var first = 0L;
        while (!_isEnd && read.Count < max)
        {
            _next ??= _inputs.MoveNextAsync().AsTask();
            if (
                read.Count > 0
                && !await ComesWithinAsync(_next, longest - Stopwatch.GetElapsedTime(first))
            )
            {
                break;
            }
            var isMore = await _next.WaitAsync(cancellationToken);
            _next = null;
            if (isMore)
            {
                first = read.Count == 0 ? Stopwatch.GetTimestamp() : first;
                read.Add(_inputs.Current);
            }
            _isEnd = !isMore;
        }
        return read;
    }

    public async ValueTask DisposeAsync()
    {
        // A read from the terminal cannot be cancelled. It ends with the process.
        if (_next is null or { IsCompleted: true })
        {
            await _inputs.DisposeAsync();
        }
    }

    // A read error is thrown by the next call, after the inputs before it were returned.
    private async Task<bool> ComesWithinAsync(Task<bool> next, TimeSpan time)
    {
        if (!next.IsCompleted && time > TimeSpan.Zero)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(next, Task.Delay(time, stop.Token));
            await stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
        return next.IsCompletedSuccessfully;
    }
}
