using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Releases;

/// <summary>The errors about releases.</summary>
internal static class ReleaseErrors
{
    private const int Few = 5;

    /// <summary>A release that is not on this machine.</summary>
    public static HgncException NotSaved(ReleaseName name, IReadOnlyList<HgncRelease> saved) =>
        new(
            HgncErrorKind.NoLocalCopy,
            name.IsLatest
                ? "No release is saved on this machine."
                : $"The release {name} is not saved on this machine.{Others(saved)}",
            $"Save-HgncDataset -Release {name}, or hgnc save --release {name}, fetches it."
        );

    /// <summary>A release that an archive does not have.</summary>
    public static HgncException NotInArchive(
        ReleaseName name,
        ReleaseArchive archive,
        IReadOnlyList<HgncRelease> releases
    ) =>
        new(
            HgncErrorKind.BadInput,
            $"The archive {archive} has no release {name}: its first one is of {releases[releases.Count - 1]}, its last one of {releases[0]}.",
            "Get-HgncRelease, or hgnc releases, lists what there is."
        );

    private static string Others(IReadOnlyList<HgncRelease> saved) =>
        saved.Count == 0
            ? ""
            : $" Saved are {string.Join(", ", saved.Take(Few))}{(saved.Count > Few ? " and older ones" : "")}.";
}
