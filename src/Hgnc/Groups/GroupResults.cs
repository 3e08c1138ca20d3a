using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution;

namespace Hgnc.Groups;

/// <summary>Finds the groups of a request, the genes below them, or the lines of a tree.</summary>
public static class GroupResults
{
    /// <summary>The groups, the genes or the lines.</summary>
    /// <param name="request">The request. If there is no result, it has the reason afterwards.</param>
    /// <param name="groups">The gene groups.</param>
    /// <param name="source">The source of the records of genes.</param>
    /// <param name="resolver">Explains symbols that no record has.</param>
    /// <param name="recurse">Whether to return genes.</param>
    /// <param name="asTree">Whether to return the lines of a tree.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public static async Task<IReadOnlyList<object>> FindAsync(
        GeneGroupRequest request,
        GeneGroups groups,
        IHgncSource source,
        ResolverQueue resolver,
        bool recurse,
        bool asTree,
        CancellationToken cancellationToken = default
    )
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }
        if (groups is null)
        {
            throw new ArgumentNullException(nameof(groups));
        }
        var found = await request
            .FindAsync(groups, source, resolver, cancellationToken)
            .ConfigureAwait(false);
        return recurse ? request.GetGenes(groups, found)
            : asTree ? found.SelectMany(groups.GetTree).ToList()
            : found;
    }
}
