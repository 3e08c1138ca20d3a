using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution;

namespace Hgnc.Groups;

/// <summary>What a request brings in the form that somebody wants it: groups, the genes below them, or the lines of a tree.</summary>
public static class GroupAnswers
{
    /// <summary>The groups, the genes or the lines.</summary>
    /// <param name="request">The request; afterwards it says why there is nothing.</param>
    /// <param name="groups">What groups there are.</param>
    /// <param name="source">Has the records of genes.</param>
    /// <param name="resolver">Explains symbols that no record has.</param>
    /// <param name="recurse">Whether genes are wanted.</param>
    /// <param name="asTree">Whether the lines of a tree are wanted.</param>
    /// <param name="cancellationToken">Ends it.</param>
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
