using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Releases;

/// <summary>Which of several releases a name means.</summary>
internal static class ReleaseChoice
{
    // The archive has a release each month, the first week of which it may be of: so much lies between two of them at most.
    private static readonly TimeSpan LongestMonth = TimeSpan.FromDays(36);

    // Where an archive has a gap, as a folder of a few files has, a release is not what was meant years later.
    private static readonly TimeSpan LongestQuarter = TimeSpan.FromDays(100);

    /// <summary>Chooses among the releases of an archive.</summary>
    /// <param name="name">What is meant.</param>
    /// <param name="releases">All that the archive has, the newest first.</param>
    /// <returns>The release; null where the archive has none that the name can mean.</returns>
    public static HgncRelease? InArchive(ReleaseName name, IReadOnlyList<HgncRelease> releases) =>
        name.IsMonth
            ? releases.FirstOrDefault(release =>
                release.Date >= name.First && release.Date <= name.Last
            )
        : name.IsLatest ? releases.FirstOrDefault()
        : releases.FirstOrDefault(release =>
            release.Date <= name.Last && name.Last - release.Date <= LongestQuarter
        );

    /// <summary>
    /// Chooses among the releases of this machine. A day means the release of that day, or the one before it where no other can lie
    /// between them: where the archive's next release is known, or the day is within a month of the release.
    /// </summary>
    public static HgncRelease? Saved(ReleaseName name, IReadOnlyList<HgncRelease> releases)
    {
        var chosen = InArchive(name, releases);
        return chosen is null || name.IsLatest || chosen.Date == name.Last ? chosen
            : chosen.Next is { } next ? (name.Last < next ? chosen : null)
            : name.IsMonth ? chosen
            : name.Last - chosen.Date <= LongestMonth ? chosen
            : null;
    }

    /// <summary>Whether a saved release is what an archive would give for the name, so that the archive need not be asked.</summary>
    public static bool IsCertain(ReleaseName name, HgncRelease saved) =>
        !name.IsLatest
        && (
            name.IsMonth
                ? saved.Next > name.Last
                : saved.Date == name.Last || name.Last < saved.Next
        );
}
