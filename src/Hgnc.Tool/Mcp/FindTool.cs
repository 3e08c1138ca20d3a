using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Tool.Mcp.Results;
using ModelContextProtocol.Protocol;

namespace Hgnc.Tool.Mcp;

/// <summary>The tool <c>find_genes</c>.</summary>
internal sealed class FindTool(McpSource source)
{
    public const string Name = "find_genes";

    public const string Description =
        "Searches gene records with HGNC's query language: words search in all fields; field:value in one "
        + "(symbol:ZNF*, name:\"zinc finger\", location:7q*, gene_group_id:1157, locus_type:pseudogene); AND, OR, NOT and parentheses "
        + "combine them; * and ? are wildcards. It searches names and symbols, not diseases or functions. Best hits first.";

    /// <summary>The maximum number of hits in an answer.</summary>
    public const int MaxHits = 500;

    [Description(Description)]
    public async Task<CallToolResult> RunAsync(
        [Description("The query, such as symbol:ZNF* AND status:Approved.")] string query,
        [Description("The maximum number of hits in this answer, 1 to 500.")] int limit = 25,
        [Description("next_cursor of the previous response, to get the next items.")]
            string? cursor = null,
        CancellationToken cancellationToken = default
    )
    {
        if (limit is < 1 or > MaxHits)
        {
            throw McpErrors.BadArgument(
                FormattableString.Invariant($"limit is {limit}."),
                $"Give a limit from 1 to {MaxHits}; next_cursor leads to the rest."
            );
        }
        var current = source.Current;
        var digest = McpJson.Digest(Name, query, source.Stamp);
        var offset = McpCursor.Read(cursor, digest);
        var parsed = HgncQuery.Parse(query ?? "");
        var response = await current.SearchAsync(parsed, cancellationToken);
        var hits = await response.ReadAllAsync(cancellationToken);
        var names = await NamesAsync(hits.Skip(offset).Take(limit), current, cancellationToken);
        var items = McpPages.Fill(
            hits.Count,
            offset,
            limit,
            (i, _) =>
                new McpHit
                {
                    HgncId = hits[i].HgncId,
                    Symbol = hits[i].Symbol,
                    Score = Math.Round(hits[i].Score, 4),
                    Name = McpJson.Text(names.GetValueOrDefault(hits[i].HgncId)?.Name),
                    Location = names.GetValueOrDefault(hits[i].HgncId)?.Location,
                }
        );
        return await McpPages.WriteAsync(
            source,
            hits.Count,
            offset,
            items,
            digest,
            hits.Count > 0
                ? null
                :
                [
                    McpJson.Input(parsed.NoHitsHint ?? "") is { Length: > 0 } hint
                        ? hint
                        : $"No hits. Try a shorter word with a wildcard, or {ResolveTool.Name} for a symbol.",
                ],
            cancellationToken
        );
    }

    // A copy has the records; a service would need a request for each.
    private async Task<Dictionary<string, HgncGene>> NamesAsync(
        IEnumerable<HgncHit> hits,
        IHgncSource current,
        CancellationToken cancellationToken
    )
    {
        var genes = new Dictionary<string, HgncGene>(StringComparer.Ordinal);
        foreach (var hit in source.IsService ? [] : hits)
        {
            var response = await current.FetchAsync("hgnc_id", hit.HgncId, cancellationToken);
            foreach (var gene in await response.ReadAllAsync(cancellationToken))
            {
                genes[hit.HgncId] = gene;
            }
        }
        return genes;
    }
}
