using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.Mcp.Results;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Hgnc.Tool.Mcp;

/// <summary>
/// The server for the Model Context Protocol over standard input and output. Standard output carries only the protocol. No other command
/// of the tool uses this class, so no other command loads the protocol's library.
/// </summary>
internal static class McpRun
{
    private const string Instructions =
        "Human gene names from HGNC. Begin with resolve_symbols: it says which gene a symbol or identifier means, and never guesses. If an input is Ambiguous, "
        + "do not choose: compare the candidates with get_genes, or ask the user. get_genes has records and cross-references in both directions; "
        + "find_genes searches names; gene_group has families and their genes; compare_releases says what has changed between releases; info says how new the data are. "
        + "If an answer has next_cursor, there is more: call again with the same arguments and cursor. "
        + "Name the release of provenance when you report results. A person must check the results before any clinical decision.";

    public static async Task<int> RunAsync(
        McpSource source,
        string? folder,
        CancellationToken cancellationToken
    )
    {
        var options = CreateOptions(source, folder);
        await using var server = McpServer.Create(
            new StdioServerTransport(options.ServerInfo!.Name),
            options
        );
        try
        {
            await server.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Cancellation is the normal end.
        }
        return ExitCode.Ok;
    }

    private static McpServerOptions CreateOptions(McpSource source, string? folder)
    {
        var resolve = new ResolveTool(source);
        var get = new GetTool(source);
        var find = new FindTool(source);
        var compare = new CompareTool(folder);
        var group = new GroupTool(source);
        var info = new InfoTool(source, folder);
        return new McpServerOptions
        {
            ServerInfo = new Implementation
            {
                Name = "hgnc",
                Title = "HGNC gene names",
                Version = InfoTool.Version,
            },
            ServerInstructions = Instructions,
            ToolCollection = new McpServerPrimitiveCollection<McpServerTool>
            {
                Create<McpResolutions>(
                    resolve.RunAsync,
                    ResolveTool.Name,
                    "Resolve gene symbols",
                    ResolveTool.Description
                ),
                Create<McpPage<McpGene>>(
                    get.RunAsync,
                    GetTool.Name,
                    "Get gene records",
                    GetTool.Description
                ),
                Create<McpPage<McpHit>>(
                    find.RunAsync,
                    FindTool.Name,
                    "Search genes",
                    FindTool.Description
                ),
                Create<McpChanges>(
                    compare.RunAsync,
                    CompareTool.Name,
                    "Compare releases",
                    CompareTool.Description
                ),
                Create<McpPage<McpGroupItem>>(
                    group.RunAsync,
                    GroupTool.Name,
                    "Gene groups",
                    GroupTool.Description
                ),
                Create<McpInfo>(
                    info.RunAsync,
                    InfoTool.Name,
                    "About the data",
                    InfoTool.Description
                ),
            },
            ResourceCollection = new McpServerResourceCollection
            {
                McpServerResource.Create(
                    FieldsResource.Read,
                    new McpServerResourceCreateOptions
                    {
                        UriTemplate = FieldsResource.Address,
                        Name = "fields",
                        Title = "Fields of HGNC's records",
                        Description = FieldsResource.Description,
                        MimeType = "application/json",
                    }
                ),
            },
        };
    }

    private static CheckedTool Create<TResult>(
        Delegate run,
        string name,
        string title,
        string description
    ) =>
        new(
            McpServerTool.Create(
                run,
                new McpServerToolCreateOptions
                {
                    Name = name,
                    Title = title,
                    Description = description,
                    ReadOnly = true,
                    Idempotent = true,
                    Destructive = false,
                    // The tools read only HGNC's data.
                    OpenWorld = false,
                    UseStructuredContent = true,
                    OutputSchema = AIJsonUtilities.CreateJsonSchema(
                        typeof(TResult),
                        serializerOptions: McpJson.Options
                    ),
                    SerializerOptions = McpJson.Options,
                }
            )
        );
}
