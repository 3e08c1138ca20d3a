using System.CommandLine;

namespace Hgnc.Tool.Options;

/// <summary>The option <c>--allow-insecure</c>.</summary>
internal sealed class InsecureOption : Option<bool>
{
    public InsecureOption()
        : base("--allow-insecure")
    {
        Description = "Allow http to machines outside your own network.";
    }

    /// <summary>These settings with the option applied. Without the option, the settings stay as they are.</summary>
    public HgncSettings Over(HgncSettings settings, ParseResult parsed) =>
        parsed.GetValue(this) ? settings with { AllowInsecure = true } : settings;
}
