using System.CommandLine;

namespace Hgnc.Tool.Options;

/// <summary>The option <c>--source</c>: who answers.</summary>
internal static class SourceOption
{
    public static Option<SourceChoice?> Create()
    {
        var option = new Option<SourceChoice?>("--source")
        {
            Description =
                "Who answers: the service, the local copy without touching the network, or (auto) the service, and a copy of the last days for very many requests. Else as Set-HgncOption -Persist has set it, else auto.",
            HelpName = "auto|service|local",
        };
        option.AcceptOnlyFromAmong("auto", "service", "local");
        return option;
    }
}
