using System.Threading;
using System.Threading.Tasks;

namespace Hgnc;

/// <summary>
/// HGNC's three requests. The service and a local copy of its data both answer them, with the same records.
/// Everything that goes wrong is an <see cref="HgncException"/>; no match is no error but an answer without records.
/// </summary>
public interface IHgncSource
{
    /// <summary>What the source says of itself and of its data.</summary>
    Task<HgncInfo> GetInfoAsync(CancellationToken cancellationToken = default);

    /// <summary>The records that have this term as a whole value of this field, in any case; no wildcards.</summary>
    /// <param name="field">HGNC's name of a searchable field.</param>
    /// <param name="term">The whole value, as it is: quoting and encoding are the source's business.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    Task<HgncResponse<HgncGene>> FetchAsync(
        string field,
        string term,
        CancellationToken cancellationToken = default
    );

    /// <summary>The hits of a query, best first.</summary>
    Task<HgncResponse<HgncHit>> SearchAsync(
        HgncQuery query,
        CancellationToken cancellationToken = default
    );
}
