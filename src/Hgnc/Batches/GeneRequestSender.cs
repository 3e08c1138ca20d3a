using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution;

namespace Hgnc;

/// <summary>Sends requests for records. The hits of one search share a request.</summary>
/// <param name="source">Returns the current source.</param>
/// <param name="isResolved">Whether a symbol that is not approved returns the record of its gene. If not, its meaning is looked up for the message.</param>
/// <param name="stop">Cancels work in progress.</param>
/// <param name="hitOf">Returns the hit of a request, or null if the request is for something else. Null if no request is for a hit.</param>
public sealed class GeneRequestSender(
    Func<IHgncSource> source,
    bool isResolved,
    CancellationToken stop,
    Func<GeneRequest, HgncHit?>? hitOf = null
) : IRequestSender<GeneRequest, HgncGene>
{
    private readonly ResolverQueue _resolver = new(source, stop);
    private readonly HitRecords _hits = new(hitOf ?? (static _ => null));

    /// <inheritdoc/>
    public bool CanJoin(GeneRequest request) => _hits.CanJoin(request);

    /// <inheritdoc/>
    public void Join(IReadOnlyList<GeneRequest> requests) => _hits.Join(requests);

    /// <inheritdoc/>
    public async Task<HgncResponse<HgncGene>> SendAsync(
        GeneRequest request,
        Task isNear,
        CancellationToken cancellationToken
    )
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }
        if (request.Searched is { } searched)
        {
            var record = await searched
                .FindAsync(request.Readings[0].Term, source(), cancellationToken)
                .ConfigureAwait(false);
            if (record is not null)
            {
                return new HgncResponse<HgncGene>([record]);
            }
            await (isNear ?? throw new ArgumentNullException(nameof(isNear))).ConfigureAwait(false);
        }
        return isResolved
            ? await request
                .FetchResolvedAsync(_resolver, source(), cancellationToken)
                .ConfigureAwait(false)
            : await request
                .FetchExplainedAsync(_resolver, source(), cancellationToken)
                .ConfigureAwait(false);
    }
}
