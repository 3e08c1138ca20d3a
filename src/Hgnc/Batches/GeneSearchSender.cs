using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution;

namespace Hgnc;

/// <summary>Sends searches. Those for symbols share requests.</summary>
/// <param name="source">Returns the current source.</param>
/// <param name="stop">Cancels work in progress.</param>
public sealed class GeneSearchSender(Func<IHgncSource> source, CancellationToken stop)
    : IRequestSender<GeneSearch, HgncHit>
{
    private readonly ResolverQueue _resolver = new(source, stop);

    /// <inheritdoc/>
    public bool CanJoin(GeneSearch request) =>
        request?.CanJoin ?? throw new ArgumentNullException(nameof(request));

    /// <inheritdoc/>
    public void Join(IReadOnlyList<GeneSearch> requests) => GeneSearch.Join(requests);

    /// <inheritdoc/>
    public Task<HgncResponse<HgncHit>> SendAsync(
        GeneSearch request,
        Task isNear,
        CancellationToken cancellationToken
    ) =>
        request is null
            ? throw new ArgumentNullException(nameof(request))
            : request.FindAsync(_resolver, source(), isNear, cancellationToken);
}
