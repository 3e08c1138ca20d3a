using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Query;

namespace Hgnc.Rest.Lengths;

/// <summary>Asks for the parts of a query that have a slash or a backslash, of a service that does not take them in an address.</summary>
internal sealed class SlashParts
{
    private readonly IHgncSource _source;

    public SlashParts(IHgncSource source)
    {
        _source = source;
    }

    /// <summary>Whether a query's address has an encoded slash or backslash.</summary>
    public static bool IsIn(QueryNode query) => query.ToString().IndexOfAny(['/', '\\']) >= 0;

    /// <summary>
    /// Whether its alternatives can be asked for apart: where there are many and each has a field. A few are asked for together, and so
    /// is what is searched for in all fields, since hits of several such searches cannot be ranked.
    /// </summary>
    public static bool CanBeShared(QueryNode query) =>
        SlashSearch.HasManyTerms(query) && HasFields(query, outerField: null);

    private static bool HasFields(QueryNode node, string? outerField) =>
        node is GroupNode group
            ? group.Clauses.All(clause => HasFields(clause.Node, group.Field ?? outerField))
            : (node.Field ?? outerField) is not null;

    /// <summary>A query in the parts in which it is asked for.</summary>
    public static IEnumerable<QueryNode> Share(QueryNode query) =>
        CanBeShared(query)
            ? QueryParts.Alternatives(query).Select(part => QueryParts.With(query, new[] { part })!)
            : new[] { query };

    /// <summary>The hits of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="failure">How the service refused it; null where it was not asked.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="HgncException">They cannot be found in another way.</exception>
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
