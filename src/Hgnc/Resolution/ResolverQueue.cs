using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Resolution;

/// <summary>
/// A resolver for concurrent callers, each with one input. Inputs that arrive while others are being resolved share the
/// next requests.
/// </summary>
public sealed class ResolverQueue
{
    private readonly Func<IHgncSource> _source;
    private readonly CancellationToken _stop;
    private readonly object _gate = new();
    private readonly List<(
        SymbolInput Input,
        TaskCompletionSource<SymbolOutcome> Outcome
    )> _waiting = new();
    private SymbolResolver? _resolver;
    private IHgncSource? _resolverSource;
    private bool _isRunning;

    /// <param name="source">Returns the current source, once for each batch.</param>
    /// <param name="stop">Cancels work in progress.</param>
    public ResolverQueue(Func<IHgncSource> source, CancellationToken stop)
    {
        _source = source ?? throw new ArgumentNullException(nameof(source));
        _stop = stop;
    }

    /// <summary>The meaning of an input.</summary>
    public Task<SymbolOutcome> ResolveAsync(SymbolInput input)
    {
        var outcome = new TaskCompletionSource<SymbolOutcome>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        lock (_gate)
        {
            _waiting.Add((input, outcome));
            if (!_isRunning)
            {
                _isRunning = true;
                _ = Task.Run(RunAsync, CancellationToken.None);
            }
        }
        return outcome.Task;
    }

    private async Task RunAsync()
    {
        while (true)
        {
            List<(SymbolInput Input, TaskCompletionSource<SymbolOutcome> Outcome)> batch;
            lock (_gate)
            {
                batch = _waiting.Take(SymbolResolver.BatchSize).ToList();
                _waiting.RemoveRange(0, batch.Count);
                if (batch.Count == 0)
                {
                    _isRunning = false;
                    return;
                }
            }
            try
            {
                var outcomes = await Resolver()
                    .ResolveAsync(batch.Select(waiting => waiting.Input).ToList(), _stop)
                    .ConfigureAwait(false);
                for (var i = 0; i < batch.Count; i++)
                {
                    batch[i].Outcome.TrySetResult(outcomes[i]);
                }
            }
#pragma warning disable CA1031 // Whoever waits has to hear of it, whatever it was.
            catch (Exception e)
#pragma warning restore CA1031
            {
                foreach (var waiting in batch)
                {
                    waiting.Outcome.TrySetException(e);
                }
            }
        }
    }

    private SymbolResolver Resolver()
    {
        var source = _source();
        if (_resolver is null || !ReferenceEquals(source, _resolverSource))
        {
            _resolver = new SymbolResolver(source);
            _resolverSource = source;
        }
        return _resolver;
    }
}
