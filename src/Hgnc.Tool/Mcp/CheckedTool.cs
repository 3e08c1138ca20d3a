using System;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Tool.Mcp.Results;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Hgnc.Tool.Mcp;

/// <summary>A tool that returns each failure as an answer with the problem and what to do next.</summary>
internal sealed class CheckedTool(McpServerTool inner) : DelegatingMcpServerTool(inner)
{
    public override async ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            var wrong = McpErrors.CheckNames(
                request.Params?.Arguments?.Keys ?? [],
                ProtocolTool.InputSchema
            );
            return wrong is null ? await base.InvokeAsync(request, cancellationToken) : throw wrong;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            return McpPages.Fail(new McpError { Error = McpErrors.Of(Known(e)) });
        }
    }

    // Errors of arguments that have the wrong type.
    private HgncException Known(Exception error) =>
        error is HgncException known ? known
        : error is JsonException or ArgumentException or NotSupportedException or FormatException
            ? McpErrors.BadArgument(
                $"An argument of {ProtocolTool.Name} has the wrong type: {error.Message}",
                $"Give the arguments the types of this schema: {ProtocolTool.InputSchema.GetProperty("properties").GetRawText()}"
            )
        : new HgncException(
            HgncErrorKind.BadData,
            $"{ProtocolTool.Name} failed: {error.Message}",
            "This is a defect of hgnc. Tell the user, with the arguments of the call.",
            error
        );
}
