using System;
using System.Threading;
using System.Threading.Tasks;
using Hgnc;
using Hgnc.Resolution;

namespace HgncPS.Pipeline;

/// <summary>Fetches the record of a request: from the records of its search if it is a hit, otherwise by its own request.</summary>
/// <param name="source">The source that answers now.</param>
/// <param name="resolver">Explains symbols that are not approved.</param>
/// <param name="isResolved">Whether a symbol that is not approved returns the record of its gene.</param>
internal sealed class GeneFetch(Func<IHgncSource> source, ResolverQueue resolver, bool isResolved)
{
    /// <param name="request">The request.</param>
    /// <param name="isNear">Done when the request is near its position in the output.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public async Task<HgncResponse<object>> FetchAsync(
        GeneRequest request,
        Task isNear,
        CancellationToken cancellationToken
    )
    {
        if (request.Searched is { } searched)
        {
            var record = await searched
                .FindAsync(request.Readings[0].Term, source(), cancellationToken)
                .ConfigureAwait(false);
            if (record is not null)
            {
                return new HgncResponse<object>([record]);
            }
            await isNear.ConfigureAwait(false);
        }
        var response = isResolved
            ? await request
                .FetchResolvedAsync(resolver, source(), cancellationToken)
                .ConfigureAwait(false)
            : await request
                .FetchExplainedAsync(resolver, source(), cancellationToken)
                .ConfigureAwait(false);
        return response.As<object>();
    }
}
