using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Hgnc.Local;

namespace Hgnc.Suggestions;

/// <summary>Completes values of fields that have a small set of values, or whose values the local copy has.</summary>
public static class ValueSuggestions
{
    /// <summary>The status of an entry.</summary>
    public static IEnumerable<HgncSuggestion> Statuses =>
        HgncValues.Statuses.Select(value => Plain(value, value));

    /// <summary>Locus types.</summary>
    public static IEnumerable<HgncSuggestion> LocusTypes =>
        HgncValues.LocusTypes.Select(pair => Plain(pair.Type, "locus group: " + pair.Group));

    /// <summary>Locus groups, each with its types.</summary>
    public static IEnumerable<HgncSuggestion> LocusGroups =>
        HgncValues
            .LocusTypes.GroupBy(pair => pair.Group, StringComparer.Ordinal)
            .Select(group => Plain(group.Key, string.Join("; ", group.Select(pair => pair.Type))));

    /// <summary>Chromosomes.</summary>
    public static IEnumerable<HgncSuggestion> Chromosomes =>
        Enumerable
            .Range(1, 22)
            .Select(number => number.ToString(CultureInfo.InvariantCulture))
            .Concat(new[] { "X", "Y" })
            .Select(name => Plain(name, "chromosome " + name))
            .Append(Plain(GenePosition.Mitochondrial, "the mitochondrial chromosome"));

    /// <summary>The values of a field that begin with a text.</summary>
    /// <param name="field">A field, by any of its names.</param>
    /// <param name="begun">The text so far.</param>
    /// <param name="copy">The local copy, or null.</param>
    public static IEnumerable<HgncSuggestion> Of(string? field, string begun, LocalSource? copy)
    {
        var known = field is null ? null : HgncField.Find(field);
        return known?.Name switch
        {
            "status" => Beginning(Statuses, begun),
            "locus_type" => Beginning(LocusTypes, begun),
            "locus_group" => Beginning(LocusGroups, begun),
            "symbol" or "prev_symbol" or "alias_symbol" => Symbols(copy, begun, known.Name),
            "gene_group_id" => GeneGroups(copy, begun),
            _ => [],
        };
    }

    /// <summary>Symbols of several kinds that begin with a text, with those of the first kind first.</summary>
    public static IEnumerable<HgncSuggestion> Symbols(
        LocalSource? copy,
        string begun,
        params string[] fields
    ) => copy?.SuggestSymbols(fields, begun) ?? [];

    /// <summary>Gene groups whose ID begins with a text, or whose name contains it.</summary>
    public static IEnumerable<HgncSuggestion> GeneGroups(LocalSource? copy, string begun) =>
        (copy?.SuggestGroups() ?? []).Where(group =>
            group.Value.StartsWith(begun, StringComparison.Ordinal)
            || group.Shown.IndexOf(begun, StringComparison.OrdinalIgnoreCase) >= 0
        );

    /// <summary>The values that begin with a text, ignoring case.</summary>
    public static IEnumerable<HgncSuggestion> Beginning(
        IEnumerable<HgncSuggestion> values,
        string begun
    ) => values.Where(one => one.Value.StartsWith(begun, StringComparison.OrdinalIgnoreCase));

    private static HgncSuggestion Plain(string value, string meaning) => new(value, value, meaning);
}
