using System.CommandLine;

namespace Hgnc.Tool.Options;

/// <summary>The options for a release and an archive of releases.</summary>
internal static class ReleaseOption
{
    /// <param name="description">The help text for the verb.</param>
    /// <param name="name">The name of the option.</param>
    /// <param name="mayBeNone">Whether <c>none</c> is accepted, for no particular release.</param>
    public static Option<string?> Create(
        string description,
        string name = "--release",
        bool mayBeNone = false
    )
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "RELEASE" };
        option.Validators.Add(result =>
        {
            var text = result.GetValueOrDefault<string?>();
            if (mayBeNone && text is not null && ReleaseName.IsNone(text))
            {
                return;
            }
            try
            {
                _ = ReleaseName.Parse(text ?? "");
            }
            catch (HgncException e)
            {
                result.AddError($"{e.Message} {e.Advice}");
            }
        });
        return option;
    }

    /// <summary>The option <c>--archive</c>.</summary>
    public static Option<string?> CreateArchive() =>
        new("--archive")
        {
            Description =
                "The archive of releases: an address that lists its files, or a folder on this machine. Default: HGNC_ARCHIVE, otherwise HGNC's.",
            HelpName = "PLACE",
        };
}
