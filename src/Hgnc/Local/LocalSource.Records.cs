using System.Collections.Generic;
using System.Threading;
using Hgnc.Local.Copy;

namespace Hgnc.Local;

/// <content>Whole records, for the comparison of copies.</content>
public sealed partial class LocalSource
{
    /// <summary>Whether any record has a value of this field.</summary>
    internal bool Has(HgncField field) => _pool.Latest.Find(field.Name) is not null;

    /// <summary>Every record, in the order of the input.</summary>
    /// <exception cref="HgncException">The copy cannot be read.</exception>
    internal IEnumerable<HgncGene> ReadAll(CancellationToken cancellationToken)
    {
        using var lease = new LocalLease(_pool);
        var connection = lease.Connection;
        using var reader = connection.Query("SELECT json FROM record ORDER BY gene");
        HgncGene? Next() => reader.Read() ? LocalFetch.Parse(reader) : null;
        while (connection.Run(Next, cancellationToken) is { } gene)
        {
            yield return gene;
        }
    }

    /// <summary>The record of an HGNC ID, or null.</summary>
    /// <exception cref="HgncException">The copy cannot be read.</exception>
    internal HgncGene? FindById(string hgncId) =>
        Read(connection =>
        {
            using var reader = connection.Query(
                LocalFetch.SelectRecords,
                connection.Contents.Find(HgncField.HgncId.Name)?.Id ?? 0,
                LocalTerms.Fold(HgncField.HgncId.Name, hgncId)
            );
            return reader.Read() ? LocalFetch.Parse(reader) : null;
        });
}
