using System.CommandLine;
using Hgnc.Tool.Demo;
using Hgnc.Tool.Hosting;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc demo</c>: shows the tool and the module at work, without a network.</summary>
internal static class DemoCommand
{
    public static Command Create(ToolContext context)
    {
        var command = new Verb(
            "demo",
            "Show the tool and the module at work on the repository's samples, without a network."
        )
        {
            Examples =
            [
                "dotnet run --project src/Hgnc.Tool -- demo",
                "NO_COLOR=1 hgnc demo > demo.txt",
            ],
        };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var files = DemoFiles.Find(context.Folders);
                var display = new DemoDisplay(parsed.InvocationConfiguration.Output, context);
                return new DemoRun(files, display, context).RunAsync(cancellationToken);
            }
        );
        return command;
    }
}
