using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Rest;

namespace Hgnc.Releases;

/// <summary>What releases there are: in an archive, and on this machine.</summary>
public sealed class ReleaseList
{
    private readonly ReleaseStore _store;

    /// <summary>A list of releases.</summary>
    /// <param name="store">What is saved.</param>
    public ReleaseList(ReleaseStore store)
    {
        _store = store ?? throw new ArgumentNullException(nameof(store));
    }

    /// <summary>Reads the list. What is saved is in it even if the archive does not answer.</summary>
    /// <param name="archive">The archive; null for what is saved alone.</param>
    /// <param name="reach">How servers are reached; null for the usual way.</param>
    /// <param name="observe">Told, on any thread, of each attempt at a request.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The releases, the newest first, and why the archive could not be listed; null where it could.</returns>
    /// <exception cref="HgncException">The folder of what is saved cannot be read.</exception>
    public async Task<(IReadOnlyList<HgncRelease> Releases, HgncException? Error)> ReadAsync(
        ReleaseArchive? archive,
        RestOptions? reach = null,
        Action<RestExchange>? observe = null,
        CancellationToken cancellationToken = default
    )
    {
        var saved = _store.List();
        if (archive is null)
        {
            return (saved, null);
        }
        try
        {
            var listed = await archive
                .ListAsync(reach, observe, cancellationToken)
                .ConfigureAwait(false);
            return (Join(listed, saved), null);
        }
        catch (HgncException e)
        {
            return (saved, e);
        }
    }

    private static List<HgncRelease> Join(
        IReadOnlyList<HgncRelease> listed,
        IReadOnlyList<HgncRelease> saved
    )
    {
        var byDay = saved.ToDictionary(release => release.Release, StringComparer.Ordinal);
        var all = new List<HgncRelease>();
        foreach (var release in listed)
        {
            all.Add(
                byDay.TryGetValue(release.Release, out var own)
                    ? own with
                    {
                        Series = release.Series,
                        Next = release.Next,
                    }
                    : release
            );
            byDay.Remove(release.Release);
        }
        all.AddRange(byDay.Values);
        return all.OrderByDescending(release => release.Date).ToList();
    }
}
