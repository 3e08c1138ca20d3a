using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Resolution.Service;

/// <summary>
/// Requests many keys together. If a service refuses, one of them may be the cause: the request is split into halves, and these again,
/// until only the failing keys have failed.
/// </summary>
internal static class BisectedRequests
{
    // After this many failures, single keys are not the cause.
    private const int MaxFailures = 12;

    public static async Task SendAsync<TKey>(
        IReadOnlyList<TKey> keys,
        Func<IReadOnlyList<TKey>, CancellationToken, Task> ask,
        Action<IEnumerable<TKey>, Exception> fail,
        CancellationToken cancellationToken
    )
    {
        var failures = 0;
        var todo = new Stack<IReadOnlyList<TKey>>();
        if (keys.Count > 0)
        {
            todo.Push(keys);
        }
        while (todo.Count > 0)
        {
            var some = todo.Pop();
            try
            {
                await ask(some, cancellationToken).ConfigureAwait(false);
            }
            catch (HgncException e)
            {
                if (some.Count > 1 && MayBeCausedByOneKey(e.Kind) && ++failures < MaxFailures)
                {
                    var half = some.Count / 2;
                    todo.Push(some.Skip(half).ToList());
                    todo.Push(some.Take(half).ToList());
                }
                else
                {
                    fail(some, e);
                }
            }
        }
    }

    /// <summary>Whether one of several keys may be the cause, so that the others may succeed.</summary>
    public static bool MayBeCausedByOneKey(HgncErrorKind kind) =>
        kind
            is HgncErrorKind.BadInput
                or HgncErrorKind.BadQuery
                or HgncErrorKind.BadRequest
                or HgncErrorKind.UnknownRequest
                or HgncErrorKind.ServiceError
                or HgncErrorKind.UnexpectedStatus
                or HgncErrorKind.BadAnswer
                or HgncErrorKind.IncompleteAnswer;
}
