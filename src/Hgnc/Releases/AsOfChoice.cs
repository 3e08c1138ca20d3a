using System;
using Hgnc.Local;
using Hgnc.Resolution;

namespace Hgnc.Releases;

/// <summary>By what symbols are read as of a day: a saved release, or without one the days that HGNC's records have.</summary>
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
            ? $"The release of {name} is not saved on this machine. Symbols are read by the days on which genes were approved and renamed, which do not show everything. Save-HgncDataset -Release {name}, or hgnc save --release {name}, fetches the release."
            : null;
    }

    /// <summary>The day, as it was given.</summary>
    public string Day { get; }

    /// <summary>The day of the release by which symbols are read; null where none is saved.</summary>
    public string? Release { get; }

    /// <summary>What the user should know; null for nothing.</summary>
    public string? Warning { get; }

    /// <summary>The choice for a day.</summary>
    /// <param name="asOf">The day, or a month for its last release; null where symbols are read as of today.</param>
    /// <param name="folder">The folder of the user's copy; null for the usual one.</param>
    /// <returns>Null where no day is given.</returns>
    /// <exception cref="HgncException">It is neither a day nor a month, or the release cannot be read.</exception>
    public static AsOfChoice? Find(string? asOf, string? folder = null)
    {
        if (string.IsNullOrWhiteSpace(asOf))
        {
            return null;
        }
        var name = ReleaseName.Parse(asOf!);
        return new AsOfChoice(name, new ReleaseStore(folder).TryFind(name)?.Open());
    }

    /// <summary>A resolver that reads symbols as of the day, and answers from a source.</summary>
    /// <exception cref="HgncException">A local copy cannot be read.</exception>
    public ISymbolResolver CreateResolver(IHgncSource now, bool strict = false) =>
        _then is null
            ? new DatedResolver(now, _last, strict)
            : new AsOfResolver(_then, now, strict);

    /// <summary>Lets go of the release.</summary>
    public void Dispose() => _then?.Dispose();
}
