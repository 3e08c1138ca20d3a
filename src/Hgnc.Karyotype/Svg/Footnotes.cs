using System.Collections.Generic;
using System.Linq;
using Hgnc.Karyotype.Layout;

namespace Hgnc.Karyotype.Svg;

/// <summary>The notes below a drawing: how many marks are not dots, and how many have no label.</summary>
internal static class Footnotes
{
    /// <summary>The notes, or an empty list.</summary>
    public static IReadOnlyList<string> Of(Arrangement arrangement, bool hasLabels)
    {
        var marks = arrangement.Marks.ToList();
        var notes = new List<string>();
        void Add(int count, string note)
        {
            if (count > 0)
            {
                notes.Add($"{note}: {DrawnText.Count(count)}.");
            }
        }
        if (arrangement.IsDense)
        {
            notes.Add(
                "The genes of a band form a bar, with one line for each gene: the longer the bar, the more genes."
            );
        }
        Add(
            marks.Count(mark => mark.IsBar),
            "Marks that span several bands, as the gene's location does"
        );
        Add(
            marks.Count(mark =>
                mark.IsVague && mark.Position.Chromosome != GenePosition.Mitochondrial
            ),
            "Left of a chromosome, because only the arm or the chromosome is known"
        );
        Add(
            marks.Count(mark => mark.Position.Note is not null),
            (arrangement.IsDense ? "Pale" : "Hollow")
                + ", because HGNC notes that the location is not on the reference assembly, or on an alternate one"
        );
        if (hasLabels)
        {
            Add(marks.Count(mark => mark.Label is null), "Without a label, for lack of space");
        }
        return notes;
    }
}
