using System.CommandLine;

namespace Hgnc.Tool.Options;

/// <summary>The option <c>--source</c>.</summary>
internal static class SourceOption
{
    public static Option<SourceChoice?> Create()
    {
        var option = new Option<SourceChoice?>("--source")
        {
            Description =
                "The source: service, local (the local copy, without the network) or auto (the service, or a recent copy if more than 300 requests are needed; for group and mcp, the local copy if there is one). Default: what Set-HgncOption -Persist has set, otherwise auto.",
            HelpName = "auto|service|local",
        };
        option.AcceptOnlyFromAmong("auto", "service", "local");
        return option;
    }
}
