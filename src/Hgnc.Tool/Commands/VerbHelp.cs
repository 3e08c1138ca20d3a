using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Hgnc.Tool.Commands;

/// <summary>The usual help, followed by the examples of the verb.</summary>
internal sealed class VerbHelp(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => usual.ClearsParseErrors;

    public static HelpOption CreateOption()
    {
        var option = new HelpOption();
        option.Action = new VerbHelp((HelpAction)option.Action!);
        return option;
    }

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is Verb { Examples.Count: > 0 } verb)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in verb.Examples)
            {
                output.WriteLine("  " + example);
            }
            output.WriteLine();
        }
        return exitCode;
    }
}
