using System;
using Hgnc.Local;
using Hgnc.Resolution;

namespace Hgnc.Releases;

/// <summary>The data for reading symbols as of a day: a saved release, or else the dates in HGNC's records.</summary>
public sealed class AsOfChoice : IDisposable
{
    private readonly LocalSource? _then;
    private readonly DateTime _last;

    private AsOfChoice(ReleaseName name, LocalSource? then)
    {
        Day = name.Text;
        _last = name.Last;
        _then = then;
        Release = then?.Dataset.Release;
        Warning = then is null
            ? $"The release of {name} is not saved on this machine. HgncPS uses the dates on which genes were approved and renamed instead, which are less complete. Save-HgncDataset -Release {name}, or hgnc save --release {name}, fetches the release."
            : null;
    }

    /// <summary>The day, as it was given.</summary>
    public string Day { get; }

    /// <summary>The day of the release in which symbols are looked up, or null if none is saved.</summary>
    public string? Release { get; }

    /// <summary>A warning for the user, or null.</summary>
    public string? Warning { get; }

    /// <summary>Chooses the data for a day.</summary>
    /// <param name="asOf">The day, or a month for its last release, or null for symbols as of today.</param>
    /// <param name="folder">The folder of the user's copy, or null for the default.</param>
    /// <returns>Null without a day.</returns>
    /// <exception cref="HgncException">The text is neither a day nor a month, or the release cannot be read.</exception>
    public static AsOfChoice? Find(string? asOf, string? folder = null)
    {
        if (string.IsNullOrWhiteSpace(asOf))
        {
            return null;
        }
        var name = ReleaseName.Parse(asOf!);
        return new AsOfChoice(name, new ReleaseStore(folder).TryFind(name)?.Open());
    }

    /// <summary>Creates a resolver that reads symbols as of the day, and returns records of a source.</summary>
    /// <exception cref="HgncException">A local copy cannot be read.</exception>
    public ISymbolResolver CreateResolver(IHgncSource now, bool strict = false) =>
        _then is null
            ? new DatedResolver(now, _last, strict)
            : new AsOfResolver(_then, now, strict);

    /// <summary>Closes the release.</summary>
    public void Dispose() => _then?.Dispose();
}
