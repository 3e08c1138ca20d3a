using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Model;

namespace Hgnc;

// What a record has no field for, but says: where its report is, on which chromosome the gene lies, where others tell of it.
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

    /// <summary>The names of the properties that follow from fields. HGNC does not have them, <see cref="GetValue"/> does.</summary>
    public static IReadOnlyCollection<string> DerivedProperties => DerivedValues.Keys;

    /// <summary>Whether a name is one of a field that is known, of its property, or of a property that follows from fields.</summary>
    public static bool IsKnown(string name) =>
        HgncField.Find(name) is not null || DerivedValues.ContainsKey(name);

    /// <summary>
    /// Addresses of what another database has about the gene: one for each value of the field, as <see cref="HgncField.GetLink"/>
    /// has them; none where there are none.
    /// </summary>
    /// <param name="field">HGNC's name for the field, such as <c>entrez_id</c>, or its property's.</param>
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

    private string? Places(Func<GenePosition, string?> part)
    {
        var parts = HgncLocation
            .Read(Location)
            .Select(part)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return parts.Count > 0 ? string.Join(" and ", parts) : null;
    }

    private static string? BandOf(GenePosition place)
    {
        if (place.LastBand is null)
        {
            return place.Band;
        }
        var arm = place.LastArm == place.Arm ? "" : place.LastArm;
        return $"{place.Band}-{arm}{place.LastBand}";
    }
}
