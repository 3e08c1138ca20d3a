using System.CommandLine;

namespace Hgnc.Tool.Options;

/// <summary>The option <c>--share URL</c>.</summary>
internal sealed class ShareOption : Option<string?>
{
    public ShareOption()
        : base("--share")
    {
        Description =
            "The Redis server by which machines share the limit and answers: redis://host:6379. Else HGNC_SHARE.";
        HelpName = "URL";
    }

    /// <summary>These settings, and what the command line says.</summary>
    public HgncSettings Over(HgncSettings settings, ParseResult parsed) =>
        parsed.GetValue(this) is { } share ? settings with { Share = share } : settings;
}
