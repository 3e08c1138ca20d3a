using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Model;

namespace Hgnc.Local.Records;

/// <summary>The entries of HGNC's withdrawn.txt as records, with an ID, a symbol, a status and possibly replacements.</summary>
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

    // The name of the last column contains an explanation.
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
        if (file.IsJson)
        {
            await foreach (
                var record in JsonRecords.ReadAsync(file, cancellationToken).ConfigureAwait(false)
            )
            {
                yield return FromJson(file, record);
            }
            yield break;
        }
        using var table = new TsvReader(file);
        await table.ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
        if (!IsHeader(table.Header))
        {
            throw LocalErrors.Input(
                file.Path,
                "is not HGNC's list of withdrawn entries: line 1 does not name its columns "
                    + string.Join(", ", Columns),
                "Give HGNC's withdrawn.txt, plain or compressed with gzip."
            );
        }
        while (await table.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return Read(table);
        }
    }

    private static HgncGene Read(TsvReader table)
    {
        var id = table[0].Trim();
        var status = table[1].Trim();
        var symbol = table[2].Trim();
        if (!id.StartsWith("HGNC:", StringComparison.Ordinal))
        {
            throw table.Wrong($"has '{id}' instead of an HGNC ID in line {table.Line}");
        }
        if (status is not (WithdrawnEntry.Status or Merged))
        {
            throw table.Wrong(
                $"has the status '{status}' in line {table.Line}, which is neither '{WithdrawnEntry.Status}' nor '{Merged}'"
            );
        }
        return Create(id, symbol, status, Successors(table));
    }

    private static HgncGene Create(
        string id,
        string symbol,
        string status,
        IReadOnlyList<string> successors
    )
    {
        var gene = new HgncGene();
        gene.Set(HgncField.HgncId.Name, id);
        gene.Set(HgncField.Symbol.Name, symbol);
        gene.Set(HgncField.Status.Name, WithdrawnEntry.Status);
        gene.Set(WithdrawnEntry.StatusField, status);
        if (successors.Count > 0)
        {
            gene.Set(WithdrawnEntry.SuccessorsField, successors);
        }
        return gene;
    }

    private static List<string> Successors(TsvReader table) =>
        Read(
            table[3],
            wrong =>
                table.Wrong(
                    $"has '{wrong}' in line {table.Line}, but HGNC_ID|SYMBOL|STATUS is expected"
                )
        );

    private static List<string> Read(string cell, Func<string, HgncException> refuse)
    {
        var successors = new List<string>();
        foreach (var part in cell.Split(','))
        {
            var text = part.Trim();
            if (text.Length > 0)
            {
                successors.Add(WithBars(text) ?? throw refuse(text));
            }
        }
        return successors;
    }

    // Older lists have slashes instead of bars as separators, and a symbol itself can contain a slash.
    private static string? WithBars(string successor)
    {
        if (!successor.StartsWith("HGNC:", StringComparison.Ordinal))
        {
            return null;
        }
        if (successor.IndexOf('|') >= 0)
        {
            return successor.Split('|').Length == 3 ? successor : null;
        }
        var first = successor.IndexOf('/');
        var last = successor.LastIndexOf('/');
        return first < 0 || first == last
            ? null
            : successor.Substring(0, first)
                + "|"
                + successor.Substring(first + 1, last - first - 1)
                + "|"
                + successor.Substring(last + 1);
    }

    private static HgncGene FromJson(DatasetFile file, HgncGene record)
    {
        HgncException Wrong(string problem) =>
            LocalErrors.Input(
                file.Path,
                problem,
                "Give HGNC's list of withdrawn entries, as JSON or as a tab-separated table."
            );

        var texts = new List<string>();
        foreach (var field in record.GetUnknownFields())
        {
            if (field.Key.StartsWith("merged_into_report", StringComparison.OrdinalIgnoreCase))
            {
                FieldTexts.AddTo(texts, field.Value);
            }
        }
        var id = record.HgncId ?? throw Wrong("has a withdrawn entry without an HGNC ID");
        var symbol =
            record.GetValue("withdrawn_symbol") as string
            ?? record.Symbol
            ?? throw Wrong($"has no withdrawn symbol for {id}");
        if (record.Status is not (WithdrawnEntry.Status or Merged) and { } status)
        {
            throw Wrong(
                $"has the status '{status}' for {id}, which is neither '{WithdrawnEntry.Status}' nor '{Merged}'"
            );
        }
        return Create(
            id,
            symbol,
            record.Status ?? WithdrawnEntry.Status,
            texts
                .SelectMany(text =>
                    Read(
                        text,
                        wrong =>
                            Wrong($"has '{wrong}' for {id}, but HGNC_ID|SYMBOL|STATUS is expected")
                    )
                )
                .ToList()
        );
    }
}
