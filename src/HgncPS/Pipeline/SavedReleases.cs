using Hgnc;
using Hgnc.Local;
using Hgnc.Releases;

namespace HgncPS.Pipeline;

/// <summary>Finds the copy for the name of a release.</summary>
internal static class SavedReleases
{
    /// <summary>The copy, or the newest one without a name.</summary>
    /// <exception cref="HgncException">The name is invalid, or the release is not saved.</exception>
    public static DatasetStore Find(string? name) =>
        name is null ? new DatasetStore() : new ReleaseStore().Find(ReleaseName.Parse(name));
}
