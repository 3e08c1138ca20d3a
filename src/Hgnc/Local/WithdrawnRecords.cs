using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Hgnc.Local;

/// <summary>The entries of HGNC's withdrawn.txt, as records: they have an ID, a symbol, a status and perhaps successors.</summary>
internal static class WithdrawnRecords
{
    private const string Merged = "Merged/Split";

    private static readonly string[] Columns =
    {
        "HGNC_ID",
        "STATUS",
        "WITHDRAWN_SYMBOL",
        "MERGED_INTO_REPORT",
    };

    // The last column's name goes on to explain itself.
    public static bool IsHeader(IReadOnlyList<string> header) =>
        header.Count == Columns.Length
        && Columns
            .Select((name, i) => header[i].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            .All(isSo => isSo);

    public static async IAsyncEnumerable<HgncGene> ReadAsync(
        DatasetFile file,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var table = new TabTable(file);
        await table.ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
        if (file.IsJson || !IsHeader(table.Header))
        {
            throw LocalErrors.Input(
                file.Path,
                "is not HGNC's list of withdrawn entries: line 1 does not name its columns "
                    + string.Join(", ", Columns),
                "Give HGNC's withdrawn.txt, packed with gzip or not."
            );
        }
        while (await table.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return Read(table);
        }
    }

    private static HgncGene Read(TabTable table)
    {
        var id = table[0].Trim();
        var status = table[1].Trim();
        var symbol = table[2].Trim();
        if (!id.StartsWith("HGNC:", StringComparison.Ordinal))
        {
            throw table.Wrong($"has '{id}' where an HGNC ID is due in line {table.Line}");
        }
        if (status is not (WithdrawnEntry.Status or Merged))
        {
            throw table.Wrong(
                $"has the status '{status}' in line {table.Line}, which is neither '{WithdrawnEntry.Status}' nor '{Merged}'"
            );
        }
        var gene = new HgncGene();
        gene.Set(HgncField.HgncId.Name, id);
        gene.Set(HgncField.Symbol.Name, symbol);
        gene.Set(HgncField.Status.Name, WithdrawnEntry.Status);
        gene.Set(WithdrawnEntry.StatusField, status);
        var successors = Successors(table);
        if (successors.Count > 0)
        {
            gene.Set(WithdrawnEntry.SuccessorsField, successors);
        }
        return gene;
    }

    private static List<string> Successors(TabTable table)
    {
        var successors = table[3]
            .Split(',')
            .Select(successor => successor.Trim())
            .Where(successor => successor.Length > 0)
            .ToList();
        var wrong = successors.Find(successor =>
            !successor.StartsWith("HGNC:", StringComparison.Ordinal)
            || successor.Split('|').Length != 3
        );
        return wrong is null
            ? successors
            : throw table.Wrong(
                $"has '{wrong}' in line {table.Line}, where HGNC_ID|SYMBOL|STATUS is due"
            );
    }
}
