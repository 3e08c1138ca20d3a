using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc;

/// <summary>Sends the requests of a queue, of which some can be sent together.</summary>
/// <typeparam name="TRequest">The type of the requests.</typeparam>
/// <typeparam name="TRecord">The type of the records in responses.</typeparam>
public interface IRequestSender<TRequest, TRecord>
    where TRecord : class
{
    /// <summary>Whether a request can be sent together with others.</summary>
    bool CanJoin(TRequest request);

    /// <summary>Joins several requests before the first of them is sent. Called on any thread.</summary>
    void Join(IReadOnlyList<TRequest> requests);

    /// <summary>Sends one request. Called on any thread.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isNear">
    /// Completes when the request is near its position in the output: a request that was sent together with others, and needs another request of
    /// its own, waits for that, so that a slow consumer does not have hundreds of them in progress.
    /// </param>
    /// <param name="cancellationToken">Cancels the request.</param>
    Task<HgncResponse<TRecord>> SendAsync(
        TRequest request,
        Task isNear,
        CancellationToken cancellationToken
    );
}
