using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Tool.Sources;

/// <summary>
/// Overlapping requests from inputs that may be slow to come themselves (somebody types them, or a program upstream takes
/// its time): what has come is given at once, and does not wait for the next input.
/// </summary>
internal static class RequestStream
{
    /// <param name="requests">What is asked.</param>
    /// <param name="ask">Asks it.</param>
    /// <param name="room">How many may be under way, now.</param>
    /// <param name="idle">Called when there is nothing to give for now.</param>
    /// <param name="cancellationToken">Ends everything at once.</param>
    public static async IAsyncEnumerable<RequestStep<TRequest, TRecord>> RunAsync<
        TRequest,
        TRecord
    >(
        IAsyncEnumerable<TRequest> requests,
        Func<TRequest, CancellationToken, Task<HgncResponse<TRecord>>> ask,
        Func<int> room,
        Action idle,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
        where TRecord : class
    {
        using var ordered = new OrderedRequests<TRequest, TRecord>(ask, room);
        var inputs = requests.GetAsyncEnumerator(cancellationToken);
        Task<bool>? input = null;
        Task<bool>? output = null;
        var (isMore, underWay) = (true, 0);
        try
        {
            while (isMore || underWay > 0)
            {
                while (ordered.TryTake(out var step))
                {
                    underWay -= step.IsEnd ? 1 : 0;
                    yield return step;
                }
                if (isMore && !ordered.IsFull)
                {
                    input ??= inputs.MoveNextAsync().AsTask();
                }
                if (input is { IsCompleted: true })
                {
                    isMore = await input;
                    input = null;
                    if (isMore)
                    {
                        ordered.Add(inputs.Current);
                        underWay++;
                    }
                    continue;
                }
                idle();
                if (output is null or { IsCompleted: true } && underWay > 0)
                {
                    output = ordered.WaitAsync(cancellationToken);
                }
                var waits = new List<Task>(2);
                if (input is not null)
                {
                    waits.Add(input);
                }
                if (output is not null && underWay > 0)
                {
                    waits.Add(output);
                }
                if (waits.Count > 0)
                {
                    await (await Task.WhenAny(waits).WaitAsync(cancellationToken));
                }
            }
        }
        finally
        {
            // A read from the terminal cannot be taken back; it ends with the process.
            if (input is null or { IsCompleted: true })
            {
                await inputs.DisposeAsync();
            }
        }
    }
}
