using System.CommandLine;
using Hgnc.Local;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.Mcp;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc mcp</c>: serves the Model Context Protocol over standard input and output, for assistants.</summary>
internal static class McpCommand
{
    public static Command Create(ToolContext context)
    {
        var command = new Verb(
            "mcp",
            "Serve an assistant over standard input and output (Model Context Protocol)."
        )
        {
            Examples = ["hgnc mcp", "hgnc mcp --release 2024-10-01", "hgnc mcp --source service"],
        };
        command.SetSourceAction(
            context,
            (parsed, source, _, cancellationToken) =>
                McpRun.RunAsync(
                    new McpSource(source, parsed.GetValue<string?>("--base-uri") is null),
                    context.GetVariable(DatasetStore.Variable),
                    cancellationToken
                )
        );
        return command;
    }
}
