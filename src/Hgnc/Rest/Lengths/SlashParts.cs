using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Query;

namespace Hgnc.Rest.Lengths;

/// <summary>Searches for the parts of a query with a slash or a backslash, if the service does not accept them in an address.</summary>
internal sealed class SlashParts
{
    private readonly IHgncSource _source;

    public SlashParts(IHgncSource source)
    {
        _source = source;
    }

    /// <summary>Whether the address of a query has an encoded slash or backslash.</summary>
    public static bool IsIn(QueryNode query) => query.ToString().IndexOfAny(['/', '\\']) >= 0;

    /// <summary>
    /// Whether the alternatives can be sent separately: if there are many and each has a field. A few are sent together, and so are
    /// searches in all fields, because the hits of several such searches cannot be ranked.
    /// </summary>
    public static bool CanBeShared(QueryNode query) =>
        SlashSearch.HasManyTerms(query) && HasFields(query, outerField: null);

    private static bool HasFields(QueryNode node, string? outerField) =>
        node is GroupNode group
            ? group.Clauses.All(clause => HasFields(clause.Node, group.Field ?? outerField))
            : (node.Field ?? outerField) is not null;

    /// <summary>The parts of a query in which it is sent.</summary>
    public static IEnumerable<QueryNode> Share(QueryNode query) =>
        CanBeShared(query)
            ? QueryParts.Alternatives(query).Select(part => QueryParts.With(query, new[] { part })!)
            : new[] { query };

    /// <summary>The hits of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="failure">The service's refusal, or null if the query was not sent.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <exception cref="HgncException">The hits cannot be found in another way.</exception>
    public async Task<IEnumerable<HgncHit>> FindAsync(
        QueryNode query,
        HgncServiceException? failure,
        CancellationToken cancellationToken
    )
    {
        var found = await SlashSearch
            .FindAsync(_source, HgncQuery.ForNode(query), cancellationToken)
            .ConfigureAwait(false);
        return found?.Select(pair => pair.Hit)
            ?? throw failure
                ?? new HgncException(
                    HgncErrorKind.BadQuery,
                    $"The service does not accept a slash or a backslash in an address, and '{query}' needs one.",
                    "Leave out the wildcard or the slash, or use a local copy: Save-HgncDataset, or hgnc save, makes one."
                );
    }
}
