using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Resolution.Service;

/// <summary>
/// Asks for many keys together. Where a service refuses, one of them may be to blame: halves are asked, and halves of those,
/// until only what cannot be answered has failed.
/// </summary>
internal static class BisectedRequests
{
    // After so many failures it is not single keys that the service minds.
    private const int MaxFailures = 12;

    public static async Task AskAsync<TKey>(
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
                if (some.Count > 1 && MayBeOneKeys(e.Kind) && ++failures < MaxFailures)
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

    /// <summary>Whether one of several keys may be to blame, and the others not.</summary>
    public static bool MayBeOneKeys(HgncErrorKind kind) =>
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
