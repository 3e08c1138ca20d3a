using System;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Throttling.Machine;

/// <summary>
/// The limit that all processes of a user on this machine share. If its file cannot be used, it allows every request, warns once,
/// and leaves the limit to the limiter before it.
/// </summary>
internal sealed class MachineLimiter : IRequestLimiter, IDisposable
{
    private readonly LimitFile _file;
    private readonly TimeProvider _time;
    private readonly WarnOnce _warn;
    private readonly long _process = NewId();
    private readonly LimiterQueue _queue = new();

    /// <param name="file">The file of the limit.</param>
    /// <param name="time">The clock, which must be the same for all processes.</param>
    /// <param name="warn">Warns if the limit cannot be shared.</param>
    public MachineLimiter(LimitFile file, TimeProvider time, WarnOnce warn)
    {
        _file = file;
        _time = time;
        _warn = warn;
    }

    public async ValueTask<RequestLease> WaitAsync(CancellationToken cancellationToken) =>
        await _queue.WaitAsync(WaitAsFirstAsync, cancellationToken).ConfigureAwait(false);

    private async Task<RequestLease> WaitAsFirstAsync(CancellationToken cancellationToken)
    {
        var permit = NewId();
        try
        {
            while (true)
            {
                TimeSpan? wait = null;
                var granted = 0L;
                var isShared = await _file
                    .AccessAsync(
                        (state, now) =>
                        {
                            granted = _time.GetTimestamp();
                            wait = state.Ask(_process, _queue.Count, permit, now);
                        },
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                if (!isShared)
                {
                    return _warn.WithWarning(_file.Problem);
                }
                if (wait is null)
                {
                    return new MachineLease(_file, permit, _time, granted);
                }
                await LimiterQueue
                    .DelayAsync(_time, wait.Value, cancellationToken)
                    .ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            await _file
                .AccessAsync((state, _) => state.Leave(_process), CancellationToken.None)
                .ConfigureAwait(false);
            throw;
        }
    }

    public void Dispose() => _queue.Dispose();

    private static long NewId() => BitConverter.ToInt64(Guid.NewGuid().ToByteArray(), 0);
}
