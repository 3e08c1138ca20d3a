using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Rest.Lengths;

namespace Hgnc.Rest;

/// <summary>
/// Adds other ways to send requests that the service refuses: a search that is too long is split, and a slash that the web server
/// does not accept in an address is left out.
/// </summary>
/// <param name="requests">The service's requests.</param>
/// <param name="lengths">The lengths of requests that the service accepts.</param>
internal sealed class TolerantSource(ServiceRequests requests, RequestLengths lengths) : IHgncSource
{
    public Task<HgncInfo> GetInfoAsync(CancellationToken cancellationToken = default) =>
        requests.GetInfoAsync(cancellationToken);

    public async Task<HgncResponse<HgncGene>> FetchAsync(
        string field,
        string term,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await requests.FetchAsync(field, term, cancellationToken).ConfigureAwait(false);
        }
        catch (HgncServiceException e) when (SlashSearch.MayHelp(e, requests.FetchUri(field, term)))
        {
            var found = await SlashSearch
                .FindAsync(this, HgncQuery.ForValue(field, term), cancellationToken)
                .ConfigureAwait(false);
            if (found is null)
            {
                throw;
            }
            return new HgncResponse<HgncGene>(
                found
                    .Select(pair => pair.Record)
                    .Where(record => SlashSearch.IsWhole(record, field, term))
                    .ToList()
            );
        }
    }

    public Task<HgncResponse<HgncHit>> SearchAsync(
        HgncQuery query,
        CancellationToken cancellationToken = default
    )
    {
        // A query that is longer than any address is refused as a whole.
        _ = requests.SearchUri(query.Root);
        return new LongSearch(
            query.Text,
            lengths,
            (part, isOnce) => requests.SearchAsync(part, query.Text, isOnce, cancellationToken),
            new SlashParts(this),
            cancellationToken
        ).SendAsync(query.Root);
    }
}
