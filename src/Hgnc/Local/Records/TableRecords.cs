using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Hgnc.Local.Records;

/// <summary>The records of HGNC's tab-separated bulk file: one column for each field, lists joined with <c>|</c>, dates without a time.</summary>
internal static class TableRecords
{
    public static async IAsyncEnumerable<HgncGene> ReadAsync(
        DatasetFile file,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var table = new TsvReader(file);
        await table.ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
        CheckHeader(file, table);
        var fields = table.Header.Select(HgncField.Find).ToArray();
        // If a field has two names, the column with the current name is read first, because its value counts.
        var order = Enumerable
            .Range(0, fields.Length)
            .OrderBy(column => HgncField.Former.ContainsKey(table.Header[column]))
            .ToArray();
        while (await table.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var gene = new HgncGene();
            foreach (var i in order)
            {
                var cell = table[i];
                if (cell.Length > 0)
                {
                    gene.Set(table.Header[i], Value(fields[i], cell));
                }
            }
            if (gene.HgncId is null)
            {
                throw table.Wrong($"has no hgnc_id in line {table.Line}");
            }
            yield return gene;
        }
    }

    private static void CheckHeader(DatasetFile file, TsvReader table)
    {
        if (
            table.Header.Contains(HgncField.HgncId.Name, StringComparer.Ordinal)
            && table.Header.Contains(HgncField.Symbol.Name, StringComparer.Ordinal)
        )
        {
            // If two columns have the same name, a record could keep only one value.
            var twice = table
                .Header.GroupBy(FieldOf, StringComparer.Ordinal)
                .FirstOrDefault(names => names.Count() > 1);
            if (twice is not null)
            {
                throw table.Wrong($"names the column '{twice.Key}' twice in line 1");
            }
            return;
        }
        throw LocalErrors.Input(
            file.Path,
            WithdrawnRecords.IsHeader(table.Header)
                ? "is HGNC's list of withdrawn entries, not its set of genes"
                : "is neither HGNC's JSON nor its table: line 1 does not name the columns hgnc_id and symbol",
            "Give HGNC's hgnc_complete_set, as JSON or as a tab-separated table, plain or compressed with gzip."
        );
    }

    // A field's previous name is a separate column. A record with both keeps the value of the current one.
    private static string FieldOf(string column) =>
        HgncField.Former.ContainsKey(column) ? column : HgncField.Find(column)?.Name ?? column;

    private static object Value(HgncField? field, string cell)
    {
        if (field is not { IsList: true })
        {
            return cell;
        }
        var values = cell.Split('|');
        return field == HgncField.Lsdb ? Pairs(values) : values;
    }

    // A database's name and its address have the same separator between them as the databases themselves.
    private static List<string> Pairs(string[] values)
    {
        var pairs = new List<string>();
        for (var i = 0; i < values.Length; i += 2)
        {
            pairs.Add(i + 1 < values.Length ? $"{values[i]}|{values[i + 1]}" : values[i]);
        }
        return pairs;
    }
}
