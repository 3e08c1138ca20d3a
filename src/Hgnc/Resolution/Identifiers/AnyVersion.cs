using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Resolution.Identifiers;

/// <summary>
/// Gets records by an accession whose version differs from the record's. A fetch takes whole values, so this needs a search
/// (<c>mane_select:NM_015665.*</c>).
/// </summary>
internal static class AnyVersion
{
    /// <summary>Whether a record can have exactly this value.</summary>
    public static bool CanFetch(FieldTerm reading) =>
        !(
            IdentifierLookup.For(reading).AnyVersion
            && IdentifierLookup.AlwaysHasVersions(reading.Field)
        );

    /// <summary>The HGNC IDs of the records that have any version of one of these accessions.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(
        IReadOnlyList<FieldTerm> readings,
        IHgncSource source,
        CancellationToken cancellationToken
    )
    {
        var wanted = Wanted(readings);
        if (wanted.Count == 0)
        {
            return Array.Empty<string>();
        }
        var query = string.Join(" OR ", wanted.Select(term => $"{term.Field}:{term.Term}.*"));
        var answer = await source
            .SearchAsync(HgncQuery.Parse(query), cancellationToken)
            .ConfigureAwait(false);
        var hits = await answer.ReadAllAsync(cancellationToken).ConfigureAwait(false);
        return hits.Select(hit => hit.HgncId)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>The records that have any version of one of these accessions.</summary>
    public static async Task<IReadOnlyCollection<HgncGene>> FetchAsync(
        IReadOnlyList<FieldTerm> readings,
        IHgncSource source,
        CancellationToken cancellationToken
    )
    {
        var records = new List<HgncGene>();
        foreach (
            var id in await FindAsync(readings, source, cancellationToken).ConfigureAwait(false)
        )
        {
            var answer = await source
                .FetchAsync(HgncField.HgncId.Name, id, cancellationToken)
                .ConfigureAwait(false);
            records.AddRange(await answer.ReadAllAsync(cancellationToken).ConfigureAwait(false));
        }
        return records;
    }

    // The accession itself is in the query, without quotes.
    private static List<FieldTerm> Wanted(IReadOnlyList<FieldTerm> readings) =>
        readings
            .Where(reading =>
                IdentifierLookup.For(reading).AnyVersion
                && IdentifierForms.Read(reading.Field, reading.Term) is not null
            )
            .ToList();
}
