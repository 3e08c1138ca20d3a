using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Tool.Sources;

/// <summary>Sends requests whose inputs could be read. The others get their errors, in order with the responses.</summary>
/// <param name="sender">Sends the requests.</param>
/// <param name="errorOf">Returns the error of an input that could not be read, or null.</param>
internal sealed class CheckedSender<TRequest, TRecord>(
    IRequestSender<TRequest, TRecord> sender,
    Func<TRequest, Exception?> errorOf
) : IRequestSender<TRequest, TRecord>
    where TRecord : class
{
    public bool CanJoin(TRequest request) => errorOf(request) is null && sender.CanJoin(request);

    public void Join(IReadOnlyList<TRequest> requests) => sender.Join(requests);

    public Task<HgncResponse<TRecord>> SendAsync(
        TRequest request,
        Task isNear,
        CancellationToken cancellationToken
    ) =>
        errorOf(request) is { } error
            ? Task.FromException<HgncResponse<TRecord>>(error)
            : sender.SendAsync(request, isNear, cancellationToken);
}
