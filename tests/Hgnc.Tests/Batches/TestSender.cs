using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Tests.Batches;

/// <summary>Sends requests as a test says.</summary>
/// <param name="send">Sends one request.</param>
/// <param name="canJoin">Whether a request can be sent together with others; null if none can.</param>
internal sealed class TestSender<TRequest, TRecord>(
    Func<TRequest, Task, CancellationToken, Task<HgncResponse<TRecord>>> send,
    Func<TRequest, bool>? canJoin = null
) : IRequestSender<TRequest, TRecord>
    where TRecord : class
{
    /// <summary>The requests of each batch.</summary>
    public List<TRequest[]> Joined { get; } = [];

    public bool CanJoin(TRequest request) => canJoin?.Invoke(request) ?? false;

    public void Join(IReadOnlyList<TRequest> requests) => Joined.Add([.. requests]);

    public Task<HgncResponse<TRecord>> SendAsync(
        TRequest request,
        Task isNear,
        CancellationToken cancellationToken
    ) => send(request, isNear, cancellationToken);
}
