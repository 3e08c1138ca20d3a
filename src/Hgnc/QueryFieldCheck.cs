using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc;

/// <summary>
/// Refuses unknown fields before a request is made. A field that the catalogue does not have is looked up
/// once in the source's own info, because HGNC adds fields.
/// </summary>
internal sealed class QueryFieldCheck
{
    private static readonly HashSet<string> Known = new(
        HgncField.All.Where(field => field.IsSearchable).Select(field => field.Name),
        StringComparer.Ordinal
    );

    // Concurrent callers wait for one response.
    private readonly SemaphoreSlim _asking = new(1, 1);
    private IReadOnlyList<string>? _served;

    public async Task CheckAsync(
        HgncQuery query,
        IHgncSource source,
        CancellationToken cancellationToken
    )
    {
        foreach (var (name, position) in query.GetFields())
        {
            if (!await IsSearchableAsync(name, source, cancellationToken).ConfigureAwait(false))
            {
                throw new HgncQueryException(
                    query.Text,
                    position,
                    name.Length,
                    Problem(name),
                    Advice(name)
                        + " If the colon belongs to the term, put the term in double quotes."
                );
            }
        }
    }

    public async Task CheckAsync(
        string field,
        IHgncSource source,
        CancellationToken cancellationToken
    )
    {
        if (!await IsSearchableAsync(field, source, cancellationToken).ConfigureAwait(false))
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                HgncField.Find(field) is { IsSearchable: false } stored
                    ? $"'{stored.Name}' is a field that records have but HGNC cannot search."
                    : $"HGNC has no field '{field}'.",
                Advice(field)
            );
        }
    }

    private async Task<bool> IsSearchableAsync(
        string name,
        IHgncSource source,
        CancellationToken cancellationToken
    )
    {
        if (Known.Contains(name))
        {
            return true;
        }
        await _asking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _served ??= (
                await source.GetInfoAsync(cancellationToken).ConfigureAwait(false)
            ).SearchableFields;
        }
        finally
        {
            _asking.Release();
        }
        return _served.Contains(name, StringComparer.Ordinal);
    }

    private static string Problem(string name) =>
        HgncField.Find(name) is { IsSearchable: false } stored
            ? $"names the field '{stored.Name}', which records have but HGNC cannot search"
            : $"names a field '{name}', which HGNC does not have";

    private string Advice(string name)
    {
        var nearest = HgncField.Nearest(
            name,
            Known.Union(_served ?? Array.Empty<string>(), StringComparer.Ordinal)
        );
        return nearest.Count > 0
            ? $"Did you mean {string.Join(" or ", nearest)}?"
            : "Get-HgncInfo (or hgnc info) lists the searchable fields.";
    }
}
