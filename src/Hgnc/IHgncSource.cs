using System.Threading;
using System.Threading.Tasks;

namespace Hgnc;

/// <summary>
/// HGNC's three requests. Both the service and a local copy implement them, with the same records.
/// All errors are an <see cref="HgncException"/>. If nothing matches, they return a response without records and throw no exception.
/// </summary>
public interface IHgncSource
{
    /// <summary>What the source reports about itself and its data.</summary>
    Task<HgncInfo> GetInfoAsync(CancellationToken cancellationToken = default);

    /// <summary>The records that have this term as a whole value of this field, ignoring case. Wildcards are not supported.</summary>
    /// <param name="field">HGNC's name of a searchable field.</param>
    /// <param name="term">The whole value, without quoting or encoding.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    Task<HgncResponse<HgncGene>> FetchAsync(
        string field,
        string term,
        CancellationToken cancellationToken = default
    );

    /// <summary>The hits of a query, the best first.</summary>
    Task<HgncResponse<HgncHit>> SearchAsync(
        HgncQuery query,
        CancellationToken cancellationToken = default
    );
}
