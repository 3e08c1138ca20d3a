using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Releases;

/// <summary>The errors about releases.</summary>
internal static class ReleaseErrors
{
    private const int MaxListed = 5;

    /// <summary>Refuses a day or a month that has not begun anywhere in the world.</summary>
    /// <exception cref="HgncException">The day or month is in the future.</exception>
    public static void RefuseFuture(ReleaseName name, TimeProvider? time)
    {
        if (
            !name.IsLatest
            && name.First > (time ?? TimeProvider.System).GetUtcNow().UtcDateTime.AddDays(1)
        )
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"{name} is in the future, so it has no release.",
                "Give a day or a month that has begun, or latest for the newest release."
            );
        }
    }

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
            $"The archive {archive} has no release {name}: its releases are from {releases[releases.Count - 1]} to {releases[0]}.",
            "Get-HgncRelease, or hgnc releases, lists the releases."
        );

    private static string Others(IReadOnlyList<HgncRelease> saved) =>
        saved.Count == 0
            ? ""
            : $" Saved releases: {string.Join(", ", saved.Take(MaxListed))}{(saved.Count > MaxListed ? " and older ones" : "")}.";
}
