using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Json;
using Hgnc.Local.Copy;
using Hgnc.Local.Database;
using Hgnc.Resolution.Identifiers;

namespace Hgnc.Local;

/// <summary>Reads the records that have a value in a field, and their HGNC IDs.</summary>
internal static class LocalFetch
{
    private const string SelectCount = "SELECT count(*) FROM value WHERE field = $0 AND term = $1";

    // In the index, the genes of one term are in the order of the input.
    /// <summary>The records with a value in a field, in the order of the input.</summary>
    public const string SelectRecords =
        "SELECT record.json FROM value JOIN record ON record.gene = value.gene "
        + "WHERE value.field = $0 AND value.term = $1 ORDER BY value.gene";

    private const string SelectIds =
        "SELECT gene.hgnc_id FROM value JOIN gene ON gene.id = value.gene "
        + "WHERE value.field = $0 AND value.term = $1 ORDER BY value.gene";

    // A version follows a dot, and the character after the dot in ASCII is a slash.
    private const string SelectVersions =
        "SELECT gene.hgnc_id, value.term FROM value JOIN gene ON gene.id = value.gene "
        + "WHERE value.field = $0 AND (value.term = $1 OR (value.term >= $1 || '.' AND value.term < $1 || '/')) "
        + "ORDER BY value.gene";

    /// <summary>This many records are read at once, so that a caller that forgets to dispose of a response does not keep a connection.</summary>
    public const int BufferedRecords = 16;

    /// <summary>The HGNC IDs of the records that have an identifier, each with its value.</summary>
    public static IReadOnlyList<(string Id, string Value)> FindIds(
        LocalConnection connection,
        IdentifierLookup identifier
    )
    {
        var ids = new List<(string, string)>();
        var field = connection.Contents.Find(identifier.Term.Field)?.Id ?? 0;
        var term = LocalTerms.Fold(identifier.Term.Field, identifier.Term.Term);
        using var reader = connection.Query(
            identifier.AnyVersion ? SelectVersions : SelectIds,
            field,
            term
        );
        while (reader.Read())
        {
            ids.Add(
                (
                    reader.GetString(0),
                    identifier.AnyVersion
                        ? Written(identifier.Term.Field, reader.GetString(1))
                        : identifier.Term.Term
                )
            );
        }
        return ids;
    }

    /// <summary>The records. While more than a few of them are read, the lease is kept.</summary>
    public static HgncResponse<HgncGene> Fetch(
        LocalLease lease,
        string field,
        string folded,
        CancellationToken cancellationToken
    )
    {
        var id = lease.Connection.Contents.Find(field)?.Id ?? 0;
        return TryReadBuffered(lease.Connection, id, folded, out var genes)
            ? new HgncResponse<HgncGene>(genes)
            : new HgncResponse<HgncGene>(
                Count(lease.Connection, id, folded),
                maxScore: null,
                StreamAsync(lease, id, folded, cancellationToken),
                () =>
                {
                    lease.Dispose();
                    return default;
                }
            );
    }

    // Nearly every fetch returns one record or none. Counting them first would take as long as reading them.
    private static bool TryReadBuffered(
        LocalConnection connection,
        long field,
        string folded,
        out List<HgncGene> genes
    )
    {
        genes = new List<HgncGene>(1);
        using var reader = connection.Query(SelectRecords, field, folded);
        while (reader.Read())
        {
            if (genes.Count == BufferedRecords)
            {
                return false;
            }
            genes.Add(Parse(reader));
        }
        return true;
    }

    private static long Count(LocalConnection connection, long field, string folded)
    {
        using var reader = connection.Query(SelectCount, field, folded);
        reader.Read();
        return reader.GetInt64(0);
    }

    private static async IAsyncEnumerable<HgncGene> StreamAsync(
        LocalLease lease,
        long field,
        string folded,
        CancellationToken requested,
        [EnumeratorCancellation] CancellationToken enumerated = default
    )
    {
        await Task.CompletedTask.ConfigureAwait(false);
        using (lease)
        {
            var connection = lease.Connection;
            using var reader = connection.Query(SelectRecords, field, folded);
            HgncGene? Next() => reader.Read() ? Parse(reader) : null;
            while (connection.Run(Next, requested) is { } gene)
            {
                enumerated.ThrowIfCancellationRequested();
                yield return gene;
            }
        }
    }

    /// <summary>Parses the record of a row.</summary>
    public static HgncGene Parse(RowReader reader)
    {
        var bytes = reader.GetBytes(0);
        var json = new Utf8JsonReader(bytes);
        if (!json.Read() || !GeneJson.TryRead(ref json, bytes, out var gene))
        {
            throw new JsonException("A record is incomplete.");
        }
        gene!.Source = HgncSourceKind.Local;
        return gene;
    }

    // The copy compares values in lower case. Of the identifiers with versions, only UCSC's are written in lower case.
    private static string Written(string field, string folded) =>
        field == "ucsc_id" ? folded : folded.ToUpperInvariant();
}
