using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Files;

namespace Hgnc.Caching;

/// <summary>What a service said of its data, written down for all processes of a user, and who of them is to ask it.</summary>
internal sealed class DataStateFile
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    // Info takes well below a second; who needs more waits for a service that is ill, or was halted.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ServiceFolder _folder;
    private readonly TimeProvider _time;

    /// <param name="folder">Where it is.</param>
    /// <param name="time">The clock.</param>
    public DataStateFile(ServiceFolder folder, TimeProvider time)
    {
        _folder = folder;
        _time = time;
    }

    /// <summary>What was written last; null where nothing was, or it cannot be read.</summary>
    public DataState? Read() =>
        _folder.PathOf(ServiceFolder.StateName) is { } path && File.Exists(path)
            ? ServiceFolder.Attempt(() => DataState.Parse(File.ReadAllText(path)))
            : null;

    public void Write(DataState state)
    {
        if (_folder.PathOf(ServiceFolder.StateName) is { } path)
        {
            ServiceFolder.Write(path, Encoding.ASCII.GetBytes(state.ToString()));
        }
    }

    /// <summary>Waits until no other process is about to ask the service for what <see cref="Write"/> then tells all.</summary>
    /// <returns>What lets the next one go on; null where nobody can be waited for.</returns>
    public async Task<IDisposable?> TakeTurnAsync(CancellationToken cancellationToken)
    {
        if (_folder.PathOf(ServiceFolder.TurnName) is not { } path)
        {
            return null;
        }
        using var late = _time.CreateCancellationTokenSource(Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            late.Token,
            cancellationToken
        );
        try
        {
            return await LockFile
                .WaitAsync(path, _time, LookAgain, static () => { }, either.Token)
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
