using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Tables.Columns;
using Hgnc.Tables.Reading;

namespace Hgnc.Tables.Forms;

/// <summary>GSEA's files of gene sets, with a set in each row (.gmt) or in each column (.gmx).</summary>
internal static class SetForms
{
    public static TableForm Find(
        ReadOnlySpan<byte> text,
        TableForm form,
        IReadOnlyList<TableRecord> records,
        string extension
    )
    {
        if (extension == ".gmt")
        {
            return form with
            {
                Names = new[] { "set", "description", "genes" },
                Rest = 2,
                Genes = new GeneColumns(
                    new[] { 2 },
                    Array.Empty<(int, HgncField?)>(),
                    Array.Empty<int>(),
                    skipsEmpty: true
                ),
            };
        }
        if (records.Count == 0)
        {
            return form;
        }
        // First the names of the sets, then their descriptions, then the genes.
        var header = records[0];
        var names = CellReader.ReadAll(text.Slice(header.Start, header.Length), form.Delimiter);
        var above = records[Math.Min(1, records.Count - 1)];
        return form with
        {
            HasHeader = true,
            HeaderStart = header.Start,
            HeaderLength = header.Length,
            HeaderCells = names.Count,
            RowsStart = above.End,
            LinesBefore = form.LinesBefore + Math.Min(2, records.Count),
            Names = UniqueNames.Make(names, names.Count),
            Genes = new GeneColumns(
                Enumerable.Range(0, names.Count).ToList(),
                Array.Empty<(int, HgncField?)>(),
                Array.Empty<int>(),
                skipsEmpty: true
            ),
        };
    }
}
