using System.CommandLine;

namespace Hgnc.Tool.Options;

/// <summary>The option <c>--cors ORIGIN</c>, once for each origin.</summary>
internal static class CorsOption
{
    public static Option<string[]> Create() =>
        new("--cors")
        {
            Description =
                "Let web pages of this origin, such as https://tool.example.org, send requests from a browser; * for any page.",
            HelpName = "ORIGIN",
            AllowMultipleArgumentsPerToken = false,
            Arity = ArgumentArity.OneOrMore,
        };
}
