using System.CommandLine;

namespace Hgnc.Tool.Options;

/// <summary>The option <c>--base-uri URL</c>.</summary>
internal sealed class BaseUriOption : Option<string?>
{
    public BaseUriOption()
        : base("--base-uri")
    {
        Description = "The root of the service: a mirror's, say. Else HGNC_BASE_URI, else HGNC's.";
        HelpName = "URL";
    }
}
