using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Tool.Sources;

/// <summary>
/// Overlapping requests from inputs that may come slowly, for example from a user who types or from a slow program upstream. Results are
/// returned at once and do not wait for the next input.
/// </summary>
internal static class RequestStream
{
    /// <param name="inputs">The inputs.</param>
    /// <param name="requests">Sends the requests; several inputs can share one. It is disposed of at the end.</param>
    /// <param name="idle">Called when there is nothing to return for now.</param>
    /// <param name="cancellationToken">Cancels everything at once.</param>
    public static async IAsyncEnumerable<RequestStep<TRequest, TRecord>> RunAsync<
        TRequest,
        TRecord
    >(
        IAsyncEnumerable<TRequest> inputs,
        BatchedRequests<TRequest, TRecord> requests,
        Action idle,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
        where TRecord : class
    {
        var input = inputs.GetAsyncEnumerator(cancellationToken);
        Task<bool>? next = null;
        Task<bool>? output = null;
        var (isMore, isHeld, underWay) = (true, false, 0);
        try
        {
            while (isMore || underWay > 0)
            {
                while (requests.TryTake(out var step))
                {
                    underWay -= step.IsEnd ? 1 : 0;
                    yield return step;
                }
                if (isHeld && requests.TryAdd(input.Current))
                {
                    isHeld = false;
                    underWay++;
                }
                if (isMore && !isHeld)
                {
                    next ??= input.MoveNextAsync().AsTask();
                }
                if (next is { IsCompleted: true })
                {
                    isHeld = isMore = await next;
                    next = null;
                    if (!isMore)
                    {
                        requests.Close();
                    }
                    continue;
                }
                idle();
                if (output is null or { IsCompleted: true } && underWay > 0)
                {
                    output = requests.WaitAsync(cancellationToken);
                }
                var waits = new List<Task>(2);
                if (next is not null)
                {
                    waits.Add(next);
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
            requests.Dispose();
            // A read from the terminal cannot be cancelled. It ends with the process.
            if (next is null or { IsCompleted: true })
            {
                await input.DisposeAsync();
            }
        }
    }
}
