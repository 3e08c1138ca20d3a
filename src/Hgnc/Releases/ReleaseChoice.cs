using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Releases;

/// <summary>Chooses one of several releases by name.</summary>
internal static class ReleaseChoice
{
    // The archive has a release each month, in the first week of the month. This is the longest time between two of them.
    private static readonly TimeSpan MaxMonthGap = TimeSpan.FromDays(36);

    // If an archive has a gap, such as a folder with a few files, a release does not count for a day years later.
    private static readonly TimeSpan MaxQuarterGap = TimeSpan.FromDays(100);

    /// <summary>Chooses among the releases of an archive.</summary>
    /// <param name="name">The name.</param>
    /// <param name="releases">All releases of the archive, the newest first.</param>
    /// <returns>The release, or null if the archive has none for the name.</returns>
    public static HgncRelease? InArchive(ReleaseName name, IReadOnlyList<HgncRelease> releases) =>
        name.IsMonth
            ? releases.FirstOrDefault(release =>
                release.Date >= name.First && release.Date <= name.Last
            )
        : name.IsLatest ? releases.FirstOrDefault()
        : releases.FirstOrDefault(release =>
            release.Date <= name.Last && name.Last - release.Date <= MaxQuarterGap
        );

    /// <summary>
    /// Chooses one of the releases on this machine. A day means the release of that day, or the one before it if no other release can be
    /// between them: if the archive's next release is known, or the day is within a month of the release.
    /// </summary>
    public static HgncRelease? Saved(ReleaseName name, IReadOnlyList<HgncRelease> releases)
    {
        var chosen = InArchive(name, releases);
        return chosen is null || name.IsLatest || chosen.Date == name.Last ? chosen
            : chosen.Next is { } next ? (name.Last < next ? chosen : null)
            : name.IsMonth ? chosen
            : name.Last - chosen.Date <= MaxMonthGap ? chosen
            : null;
    }

    /// <summary>Whether a saved release is certainly the archive's release for the name, so that no request is necessary.</summary>
    public static bool IsCertain(ReleaseName name, HgncRelease saved) =>
        !name.IsLatest
        && (
            name.IsMonth
                ? saved.Next > name.Last
                : saved.Date == name.Last || name.Last < saved.Next
        );
}
