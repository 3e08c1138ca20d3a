using System.CommandLine;

namespace Hgnc.Tool.Options;

/// <summary>The option <c>--base-uri URL</c>.</summary>
internal sealed class BaseUriOption : Option<string?>
{
    public BaseUriOption()
        : base("--base-uri")
    {
        Description =
            "The address of the service, such as a mirror's. Default: HGNC_BASE_URI, otherwise HGNC's.";
        HelpName = "URL";
    }
}
