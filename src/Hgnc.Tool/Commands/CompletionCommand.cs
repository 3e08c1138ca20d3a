using System.CommandLine;
using System.Linq;
using Hgnc.Tool.Completion;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc completion</c>: writes the script with which a shell completes command lines of hgnc.</summary>
internal static class CompletionCommand
{
    public static Command Create()
    {
        var shell = new Argument<string>("SHELL")
        {
            Description = $"The shell: {string.Join(", ", ShellScripts.All.Keys)}.",
        };
        shell.AcceptOnlyFromAmong([.. ShellScripts.All.Keys]);
        var command = new Verb(
            "completion",
            "Print the script with which a shell completes hgnc's commands, options, fields and symbols."
        )
        {
            Examples =
            [
                "eval \"$(hgnc completion bash)\"",
                "hgnc completion pwsh | Out-String | Invoke-Expression",
            ],
        };
        command.Arguments.Add(shell);
        command.SetAction(parsed =>
            parsed.InvocationConfiguration.Output.WriteLine(
                ShellScripts.All[parsed.GetRequiredValue(shell)]
            )
        );
        return command;
    }
}
