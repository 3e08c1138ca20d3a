using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Files;

namespace Hgnc.Caching;

/// <summary>The service's answer about its data, shared by all processes of a user, with a lock for the process that asks.</summary>
internal sealed class DataStateFile
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    // Info takes well below a second. A process that needs longer waits for a faulty service, or is suspended.
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(5);

    private readonly ServiceFolder _folder;
    private readonly TimeProvider _time;

    /// <param name="folder">The folder.</param>
    /// <param name="time">The clock.</param>
    public DataStateFile(ServiceFolder folder, TimeProvider time)
    {
        _folder = folder;
        _time = time;
    }

    /// <summary>The latest state, or null if there is none or it cannot be read.</summary>
    public DataState? Read() =>
        _folder.PathOf(ServiceFolder.StateName) is { } path && File.Exists(path)
            ? ServiceFolder.Attempt(() => DataState.Parse(File.ReadAllBytes(path)))
            : null;

    public void Write(DataState state)
    {
        if (_folder.PathOf(ServiceFolder.StateName) is { } path)
        {
            ServiceFolder.Write(path, state.ToJson());
        }
    }

    /// <summary>Waits until no other process is asking the service. <see cref="Write"/> then shares the answer with all processes.</summary>
    /// <returns>The lock, to be disposed of, or null if it cannot be acquired.</returns>
    public async Task<IDisposable?> LockAsync(CancellationToken cancellationToken)
    {
        if (_folder.PathOf(ServiceFolder.LockName) is not { } path)
        {
            return null;
        }
        using var timeout = _time.CreateCancellationTokenSource(LockTimeout);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(
            timeout.Token,
            cancellationToken
        );
        try
        {
            return await LockFile
                .WaitAsync(path, _time, PollInterval, static () => { }, linked.Token)
                .ConfigureAwait(false);
        }
        catch (Exception e)
            when (ServiceFolder.IsFailure(e)
                || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            return null;
        }
    }
}
