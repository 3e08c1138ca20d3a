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

    /// <summary>These settings, and what the command line allows: without the option it is not forbidden but not said.</summary>
    public HgncSettings Over(HgncSettings settings, ParseResult parsed) =>
        parsed.GetValue(this) ? settings with { AllowInsecure = true } : settings;
}
