using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Groups;
using Hgnc.Resolution;
using Hgnc.Tool.Mcp.Results;
using ModelContextProtocol.Protocol;

namespace Hgnc.Tool.Mcp;

/// <summary>The tool <c>gene_group</c>.</summary>
internal sealed class GroupTool(McpSource source)
{
    public const string Name = "gene_group";

    public const string Description =
        "Gets HGNC's gene groups (families): by number (1157), name, alias or root symbol, in any case, or with wildcards "
        + "(*kinase*), or the groups of genes; with parents, children and counts. recurse gets all genes of a group and of the groups "
        + "below it, each once; tree gets the groups below it.";

    private const int MaxGenes = 1_000;
    private const int MaxNames = 50;

    [Description(Description)]
    public async Task<CallToolResult> RunAsync(
        [Description(
            "The number, name, alias or root symbol of a group, with or without wildcards."
        )]
            string? group = null,
        [Description(
            "Approved symbols, HGNC IDs or accessions of genes, to get their groups; at most 1,000."
        )]
            string?[]? genes = null,
        [Description("Get the genes of the groups and of all groups below them.")]
            bool recurse = false,
        [Description(
            "Get the groups and all groups below them, in the order of a tree, with their depth."
        )]
            bool tree = false,
        [Description("next_cursor of the previous response, to get the next items.")]
            string? cursor = null,
        CancellationToken cancellationToken = default
    )
    {
        if ((group is null) == (genes is null))
        {
            throw McpErrors.BadArgument(
                "The call must have either group or genes, not both.",
                "Give group, such as \"RAF family\" or \"1157\", or genes, such as [\"BRAF\"]."
            );
        }
        if (recurse && tree)
        {
            throw McpErrors.BadArgument(
                "recurse gets genes, and tree gets groups.",
                "Give one of them."
            );
        }
        if (genes is not null)
        {
            Arguments.Check(genes, nameof(genes), MaxGenes);
        }
        var current = source.Current;
        var digest = McpJson.Digest([
            Name,
            group,
            .. genes ?? [],
            "\n",
            $"{recurse}{tree}",
            source.Stamp,
        ]);
        var offset = McpCursor.Read(cursor, digest);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sender = new GeneGroupSender(() => current, recurse, tree, stop.Token);
        var found = await FindAsync(Requests(group, genes), sender, stop.Token);
        await stop.CancelAsync();
        if (group is not null && found is [McpProblem { Kind: not null } problem])
        {
            return McpPages.Fail(new McpError { Error = problem });
        }
        var items = McpPages.Fill(
            found.Count,
            offset,
            int.MaxValue,
            (i, _) => Item(found[i], isShort: genes is not null)
        );
        return await McpPages.WriteAsync(
            source,
            found.Count,
            offset,
            items,
            digest,
            sender.Limitation is { } limitation ? [limitation] : null,
            cancellationToken
        );
    }

    private static IEnumerable<(
        GeneGroupRequest? Request,
        McpProblem? Error,
        string? Input
    )> Requests(string? group, string?[]? genes)
    {
        if (group is not null)
        {
            yield return (GeneGroupRequest.ForText(group), null, null);
        }
        foreach (var gene in genes ?? [])
        {
            var text = gene?.Trim() ?? "";
            (GeneGroupRequest?, McpProblem?, string?) request;
            try
            {
                request = (
                    GeneGroupRequest.ForGene(
                        new GeneRequest($"'{McpJson.Input(text)}'", HgncIdentifier.Read(text))
                    ),
                    null,
                    gene
                );
            }
            catch (HgncException e)
            {
                request = (null, McpErrors.Of(e), gene);
            }
            yield return request;
        }
    }

    private static async Task<List<object>> FindAsync(
        IEnumerable<(GeneGroupRequest? Request, McpProblem? Error, string? Input)> requests,
        GeneGroupSender sender,
        CancellationToken cancellationToken
    )
    {
        var found = new List<object>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (request, error, input) in requests)
        {
            if (request is null)
            {
                found.Add(error!);
                continue;
            }
            try
            {
                await using var response = await sender.SendAsync(
                    request,
                    Task.CompletedTask,
                    cancellationToken
                );
                await foreach (var one in response.WithCancellation(cancellationToken))
                {
                    if (one is not HgncGroupGene gene || known.Add(gene.HgncId))
                    {
                        found.Add(one);
                    }
                }
                if (request.Missing is { } missing)
                {
                    found.Add(
                        McpErrors.NotFound(
                            missing.Message,
                            input is null
                                ? missing.Advice
                                : $"Call {ResolveTool.Name} to see what the input means."
                        )
                    );
                }
            }
            catch (HgncException e) when (input is not null && e.Kind != HgncErrorKind.Blocked)
            {
                found.Add(McpErrors.Of(e));
            }
        }
        return found;
    }

    // Many genes have the same few groups, so these items are short: a call with group returns the rest.
    private static McpGroupItem Item(object found, bool isShort) =>
        found switch
        {
            HgncGeneGroup group when isShort => new McpGroupItem
            {
                Id = group.Id,
                Name = McpJson.Text(group.Name),
                Input = group.Input is null ? null : McpJson.Input(group.Input),
                Parents = Names(group.Parents),
                GeneCount = group.GeneCount,
                TotalGeneCount = group.TotalGeneCount,
            },
            HgncGeneGroup group => new McpGroupItem
            {
                Id = group.Id,
                Name = McpJson.Text(group.Name),
                Input = group.Input is null ? null : McpJson.Input(group.Input),
                Abbreviation = McpJson.Text(group.Abbreviation),
                Aliases = Arguments.OrNull(
                    group.Aliases.Take(MaxNames).Select(McpJson.Input).ToList()
                ),
                Description = McpJson.Text(group.Description),
                Parents = Names(group.Parents),
                Children = Names(group.Children),
                GeneCount = group.GeneCount,
                TotalGeneCount = group.TotalGeneCount,
                Genes = Arguments.OrNull(
                    group.Genes.Take(MaxNames).Select(gene => gene.ToString()).ToList()
                ),
            },
            HgncGroupGene gene => new McpGroupItem
            {
                HgncId = gene.HgncId,
                Symbol = gene.Symbol,
                Groups = Names(gene.Groups),
            },
            HgncGroupNode node => new McpGroupItem
            {
                Id = node.Id,
                Name = McpJson.Text(node.Name),
                Depth = node.Depth,
                GeneCount = node.GeneCount,
                TotalGeneCount = node.TotalGeneCount,
            },
            _ => new McpGroupItem { Error = (McpProblem)found },
        };

    private static List<McpGroupName>? Names(IEnumerable<HgncGroupName> names)
    {
        var list = names
            .Take(MaxNames)
            .Select(name => new McpGroupName { Id = name.Id, Name = McpJson.Input(name.Name) })
            .ToList();
        return list.Count > 0 ? list : null;
    }
}
