using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution;

namespace Hgnc.Groups;

/// <summary>Sends requests for gene groups, each by itself. The response has the groups, the genes below them, or the lines of a tree.</summary>
public sealed class GeneGroupSender : IRequestSender<GeneGroupRequest, object>
{
    private readonly Func<IHgncSource> _source;
    private readonly ResolverQueue _resolver;
    private readonly Lazy<GeneGroups> _groups;
    private readonly bool _recurse;
    private readonly bool _asTree;

    /// <param name="source">Returns the current source.</param>
    /// <param name="recurse">Whether to return genes.</param>
    /// <param name="asTree">Whether to return the lines of a tree.</param>
    /// <param name="stop">Cancels work in progress.</param>
    public GeneGroupSender(
        Func<IHgncSource> source,
        bool recurse,
        bool asTree,
        CancellationToken stop
    )
    {
        _source = source ?? throw new ArgumentNullException(nameof(source));
        _resolver = new ResolverQueue(source, stop);
        // The first request is sent after the source is chosen.
        _groups = new Lazy<GeneGroups>(() => new GeneGroups(source()));
        _recurse = recurse;
        _asTree = asTree;
    }

    /// <inheritdoc cref="GeneGroups.Limitation"/>
    public string? Limitation => _groups.IsValueCreated ? _groups.Value.Limitation : null;

    /// <inheritdoc/>
    public bool CanJoin(GeneGroupRequest request) => false;

    /// <inheritdoc/>
    public void Join(IReadOnlyList<GeneGroupRequest> requests) { }

    /// <inheritdoc/>
    public async Task<HgncResponse<object>> SendAsync(
        GeneGroupRequest request,
        Task isNear,
        CancellationToken cancellationToken
    )
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }
        var groups = _groups.Value;
        var found = await request
            .FindAsync(groups, _source(), _resolver, cancellationToken)
            .ConfigureAwait(false);
        return new(
            _recurse ? request.GetGenes(groups, found)
            : _asTree ? found.SelectMany(groups.GetTree).ToList()
            : found
        );
    }
}
