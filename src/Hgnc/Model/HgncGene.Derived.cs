using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Model;

namespace Hgnc;

// Properties without a field of their own, derived from fields: the symbol report, the chromosome, links to other databases.
public sealed partial class HgncGene
{
    private static readonly Dictionary<string, Func<HgncGene, string?>> DerivedValues = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        [nameof(Url)] = gene => gene.Url,
        [nameof(Chromosome)] = gene => gene.Chromosome,
        [nameof(Arm)] = gene => gene.Arm,
        [nameof(Band)] = gene => gene.Band,
    };

    /// <summary>The names of the derived properties. HGNC does not have them, but <see cref="GetValue"/> supports them.</summary>
    public static IReadOnlyCollection<string> DerivedProperties => DerivedValues.Keys;

    /// <summary>Whether a name is that of a known field, of its property, or of a derived property.</summary>
    public static bool IsKnown(string name) =>
        HgncField.Find(name) is not null || DerivedValues.ContainsKey(name);

    /// <summary>
    /// The addresses of the gene in another database: one for each value of the field, as in <see cref="HgncField.GetLink"/>,
    /// or an empty list.
    /// </summary>
    /// <param name="field">HGNC's name of the field, such as <c>entrez_id</c>, or the name of its property.</param>
    public HgncList<string> GetLinks(string field)
    {
        if (HgncField.Find(field) is not { } known || Value(known) is not { } value)
        {
            return HgncList<string>.Empty;
        }
        var texts = new List<string>();
        FieldTexts.AddTo(texts, value);
        return new HgncList<string>(texts.Select(known.GetLink).OfType<string>().ToArray());
    }

    private string? FromPositions(Func<GenePosition, string?> part)
    {
        var parts = HgncLocation
            .Read(Location)
            .Select(part)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return parts.Count > 0 ? string.Join(" and ", parts) : null;
    }

    private static string? BandOf(GenePosition position)
    {
        if (position.LastBand is null)
        {
            return position.Band;
        }
        var arm = position.LastArm == position.Arm ? "" : position.LastArm;
        return $"{position.Band}-{arm}{position.LastBand}";
    }
}
