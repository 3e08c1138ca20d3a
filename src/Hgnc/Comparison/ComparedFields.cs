using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Comparison;

/// <summary>The fields that are compared, and the kind of change of each.</summary>
internal sealed class ComparedFields
{
    // Fields that repeat another field, or that record an edit, are compared only on request.
    private static readonly Dictionary<HgncField, HgncChangeKind> OnDemand = new()
    {
        [HgncField.Find("alias_name")!] = HgncChangeKind.Alias,
        [HgncField.Find("prev_name")!] = HgncChangeKind.Other,
        [HgncField.Find("locus_group")!] = HgncChangeKind.LocusType,
        [HgncField.Find("location_sortable")!] = HgncChangeKind.Location,
        [HgncField.Find("gene_group_id")!] = HgncChangeKind.GeneGroup,
        [HgncField.Find("date_approved_reserved")!] = HgncChangeKind.Other,
        [HgncField.Find("date_symbol_changed")!] = HgncChangeKind.Other,
        [HgncField.Find("date_name_changed")!] = HgncChangeKind.Other,
        [HgncField.Find("date_modified")!] = HgncChangeKind.Other,
        [HgncField.Find("status")!] = HgncChangeKind.Other,
        [HgncField.Find("curator_notes")!] = HgncChangeKind.Other,
        [HgncField.Find("symbol_report_tag")!] = HgncChangeKind.Other,
        [HgncField.Find("uuid")!] = HgncChangeKind.Other,
        [HgncField.Find("_version_")!] = HgncChangeKind.Other,
    };

    private static readonly Dictionary<HgncField, HgncChangeKind> Usual = new()
    {
        [HgncField.Symbol] = HgncChangeKind.Symbol,
        [HgncField.Find("name")!] = HgncChangeKind.Name,
        [HgncField.Find("locus_type")!] = HgncChangeKind.LocusType,
        [HgncField.Find("location")!] = HgncChangeKind.Location,
        [HgncField.Find("alias_symbol")!] = HgncChangeKind.Alias,
        [HgncField.Find("prev_symbol")!] = HgncChangeKind.PreviousSymbol,
        [HgncField.Find("gene_group")!] = HgncChangeKind.GeneGroup,
    };

    private ComparedFields(
        IReadOnlyList<(HgncField Field, HgncChangeKind Kind)> fields,
        IReadOnlyCollection<HgncChangeKind>? kinds
    )
    {
        Fields = fields;
        Kinds = kinds;
    }

    /// <summary>The fields, in the order in which their changes are reported.</summary>
    public IReadOnlyList<(HgncField Field, HgncChangeKind Kind)> Fields { get; }

    /// <summary>The kinds of changes to report, or null for all.</summary>
    public IReadOnlyCollection<HgncChangeKind>? Kinds { get; }

    /// <summary>Whether to report changes of this kind.</summary>
    public bool Wants(HgncChangeKind kind) => Kinds is null || Kinds.Contains(kind);

    /// <summary>The fields for a comparison.</summary>
    /// <param name="options">The user's options.</param>
    /// <param name="isKnown">Whether both releases have a field at all. A field that only one of them has is not a change of a gene.</param>
    /// <exception cref="HgncException">A property does not exist.</exception>
    public static ComparedFields Choose(ComparisonOptions options, Func<HgncField, bool> isKnown)
    {
        var kinds = options.Kinds is { Count: > 0 } ? options.Kinds : null;
        var named = options.Properties is { Count: > 0 } properties
            ? properties.Select(Find).ToList()
            : null;
        var fields = (named ?? HgncField.All.Where(field => !OnDemand.ContainsKey(field)))
            .Where(field =>
                field != HgncField.HgncId
                && (named is not null || Usual.ContainsKey(field) || isKnown(field))
            )
            .Select(field => (field, KindOf(field)))
            .Where(pair => kinds is null || kinds.Contains(pair.Item2))
            .OrderBy(pair => pair.Item2)
            .ToList();
        // If the user names properties, all of their changes are reported.
        return new ComparedFields(
            fields,
            kinds ?? (named is null ? null : fields.Select(pair => pair.Item2).Distinct().ToList())
        );
    }

    private static HgncChangeKind KindOf(HgncField field) =>
        Usual.TryGetValue(field, out var usual) ? usual
        : OnDemand.TryGetValue(field, out var other) ? other
        : HgncChangeKind.CrossReference;

    private static HgncField Find(string name)
    {
        if (HgncField.Find(name.Trim()) is { } field)
        {
            return field;
        }
        var nearest = HgncField.Nearest(name, HgncField.All.Select(one => one.Name));
        throw new HgncException(
            HgncErrorKind.BadInput,
            $"A gene has no property '{ControlText.Show(name)}'.",
            nearest.Count > 0
                ? $"Did you mean {string.Join(", ", nearest)}?"
                : "Give HGNC's name of a field, such as entrez_id."
        );
    }
}
