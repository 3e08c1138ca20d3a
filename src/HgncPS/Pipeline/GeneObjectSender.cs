using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Hgnc;
using Hgnc.Rest;

namespace HgncPS.Pipeline;

/// <summary>Sends requests for records, or for the text of the service instead of records.</summary>
/// <param name="records">Sends requests for records.</param>
/// <param name="service">The service of which the text is returned.</param>
/// <param name="format">The format of the text; null for records.</param>
internal sealed class GeneObjectSender(
    GeneRequestSender records,
    Func<RestSource> service,
    RestFormat? format
) : IRequestSender<GeneRequest, object>
{
    public bool CanJoin(GeneRequest request) => format is null && records.CanJoin(request);

    public void Join(IReadOnlyList<GeneRequest> requests) => records.Join(requests);

    public async Task<HgncResponse<object>> SendAsync(
        GeneRequest request,
        Task isNear,
        CancellationToken cancellationToken
    )
    {
        if (format is { } raw)
        {
            return await request
                .FetchRawAsync(service(), raw, cancellationToken)
                .ConfigureAwait(false);
        }
        var response = await records
            .SendAsync(request, isNear, cancellationToken)
            .ConfigureAwait(false);
        return response.As<object>();
    }
}
