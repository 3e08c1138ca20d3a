using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Rest;

namespace Hgnc.Releases;

/// <summary>The releases in an archive and on this machine.</summary>
public sealed class ReleaseList
{
    private readonly ReleaseStore _store;

    /// <summary>Creates a list of releases.</summary>
    /// <param name="store">The saved releases.</param>
    public ReleaseList(ReleaseStore store)
    {
        _store = store ?? throw new ArgumentNullException(nameof(store));
    }

    /// <summary>Reads the list. Saved releases are listed even if the archive cannot be reached.</summary>
    /// <param name="archive">The archive, or null for saved releases only.</param>
    /// <param name="reach">The connection settings for servers, or null for the default.</param>
    /// <param name="observe">Called for each attempt to send a request, on any thread.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The releases, the newest first, and why the archive could not be listed, or null.</returns>
    /// <exception cref="HgncException">The folder of saved releases cannot be read.</exception>
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
