using System.CommandLine;

namespace Hgnc.Tool.Options;

/// <summary>The option <c>--share URL</c>.</summary>
internal sealed class ShareOption : Option<string?>
{
    public ShareOption()
        : base("--share")
    {
        Description =
            "The Redis server through which machines share the limit and cached responses: redis://host:6379. Default: HGNC_SHARE.";
        HelpName = "URL";
    }

    /// <summary>These settings with the option applied.</summary>
    public HgncSettings Over(HgncSettings settings, ParseResult parsed) =>
        parsed.GetValue(this) is { } share ? settings with { Share = share } : settings;
}
