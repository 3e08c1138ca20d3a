using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Tool.Input;

/// <summary>Reads inputs many at a time, without waiting long for more than there are: somebody may be typing them.</summary>
internal sealed class InputReader<T>(
    IAsyncEnumerable<T> inputs,
    CancellationToken cancellationToken
) : IAsyncDisposable
{
    /// <summary>Files and programs give the next input sooner, and who types does not mind.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly IAsyncEnumerator<T> _inputs = inputs.GetAsyncEnumerator(cancellationToken);
    private Task<bool>? _next;
    private bool _isEnd;

    /// <summary>The next inputs: at least one, unless there is none left.</summary>
    /// <param name="most">Not more than so many.</param>
    /// <param name="pause">How long the second and further ones are waited for.</param>
    public async Task<IReadOnlyList<T>> ReadAsync(int most, TimeSpan pause)
    {
        var read = new List<T>();
        while (!_isEnd && read.Count < most)
        {
            _next ??= _inputs.MoveNextAsync().AsTask();
            if (read.Count > 0 && !await ComesWithinAsync(_next, pause))
            {
                break;
            }
            var isMore = await _next.WaitAsync(cancellationToken);
            _next = null;
            if (isMore)
            {
                read.Add(_inputs.Current);
            }
            _isEnd = !isMore;
        }
        return read;
    }

    public async ValueTask DisposeAsync()
    {
        // A read from the terminal cannot be taken back; it ends with the process.
        if (_next is null or { IsCompleted: true })
        {
            await _inputs.DisposeAsync();
        }
    }

    // What went wrong in reading on is told when its turn comes, after what was read before.
    private async Task<bool> ComesWithinAsync(Task<bool> next, TimeSpan pause)
    {
        if (!next.IsCompleted && pause > TimeSpan.Zero)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(next, Task.Delay(pause, stop.Token));
            await stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
        return next.IsCompletedSuccessfully;
    }
}
