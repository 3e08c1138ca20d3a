using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc;

/// <summary>A request to a source that answers at once, such as a local copy: nothing overlaps, and no other thread is necessary.</summary>
public static class ImmediateRequest
{
    /// <summary>The steps of one request, as in <see cref="OrderedRequests{TRequest, TRecord}"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="sender">Sends the request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public static IEnumerable<RequestStep<TRequest, TRecord>> Run<TRequest, TRecord>(
        TRequest request,
        IRequestSender<TRequest, TRecord> sender,
        CancellationToken cancellationToken
    )
        where TRecord : class
    {
        if (sender is null)
        {
            throw new ArgumentNullException(nameof(sender));
        }
        return Steps(request, sender, cancellationToken);
    }

    private static IEnumerable<RequestStep<TRequest, TRecord>> Steps<TRequest, TRecord>(
        TRequest request,
        IRequestSender<TRequest, TRecord> sender,
        CancellationToken cancellationToken
    )
        where TRecord : class
    {
        var found = 0L;
        var given = 0L;
        if (
            !Try(
                () =>
                    sender
                        .SendAsync(request, Task.CompletedTask, cancellationToken)
                        .GetAwaiter()
                        .GetResult(),
                out var response,
                out var error
            )
        )
        {
            yield return new(request, null, found, given, IsEnd: true, error);
            yield break;
        }
        found = response!.Found;
        if (response.Whole is { } whole)
        {
            foreach (var record in whole)
            {
                given++;
                yield return new(request, record, found, given, IsEnd: false, Error: null);
            }
            yield return new(request, null, found, given, IsEnd: true, Error: null);
            yield break;
        }
        var records = response.GetAsyncEnumerator(cancellationToken);
        try
        {
            while (Try(() => Wait(records.MoveNextAsync()), out var isThere, out error) && isThere)
            {
                given++;
                yield return new(request, records.Current, found, given, IsEnd: false, Error: null);
            }
        }
        finally
        {
            Wait(records.DisposeAsync());
            Wait(response.DisposeAsync());
        }
        yield return new(request, null, found, given, IsEnd: true, error);
    }

    // Any error is the outcome of this request and does not affect others.
    private static bool Try<T>(Func<T> run, out T? result, out Exception? error)
    {
        try
        {
            result = run();
            error = null;
            return true;
        }
#pragma warning disable CA1031
        catch (Exception e)
#pragma warning restore CA1031
        {
            result = default;
            error = e;
            return false;
        }
    }

    private static T Wait<T>(ValueTask<T> task) =>
        task.IsCompleted ? task.Result : task.AsTask().GetAwaiter().GetResult();

    private static void Wait(ValueTask task)
    {
        if (!task.IsCompleted)
        {
            task.AsTask().GetAwaiter().GetResult();
        }
    }
}
