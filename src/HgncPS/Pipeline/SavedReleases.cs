using Hgnc;
using Hgnc.Local;
using Hgnc.Releases;

namespace HgncPS.Pipeline;

/// <summary>The copy that a release's name means.</summary>
internal static class SavedReleases
{
    /// <summary>The copy; where no release is named, the newest one.</summary>
    /// <exception cref="HgncException">The name is none, or the release is not saved.</exception>
    public static DatasetStore Find(string? name) =>
        name is null ? new DatasetStore() : new ReleaseStore().Find(ReleaseName.Parse(name));
}
