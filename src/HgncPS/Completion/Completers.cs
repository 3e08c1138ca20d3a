using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc;

namespace HgncPS.Completion;

/// <summary>Completes HGNC's names of fields that can be fetched and searched by.</summary>
public sealed class SearchableFieldCompleter : FixedCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
        HgncField
            .All.Where(known => known.IsSearchable)
            .Select(known => new KeyValuePair<string, string>(known.Name, known.Description));
}

/// <summary>Completes HGNC's names of fields that records have.</summary>
public sealed class FieldCompleter : FixedCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
        HgncField.All.Select(known => new KeyValuePair<string, string>(
            known.Name,
            known.Description
        ));
}

/// <summary>Completes HGNC's names of the fields that lead to other databases.</summary>
public sealed class LinkedFieldCompleter : FixedCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
        HgncField
            .All.Where(known => known.HasLinks)
            .Select(known => new KeyValuePair<string, string>(known.Name, known.Description));
}

/// <summary>Completes the status of an entry.</summary>
public sealed class StatusCompleter : FixedCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
        HgncValues.Statuses.Select(value => new KeyValuePair<string, string>(value, value));
}

/// <summary>Completes locus types.</summary>
public sealed class LocusTypeCompleter : FixedCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
        HgncValues.LocusTypes.Select(pair => new KeyValuePair<string, string>(
            pair.Type,
            "locus group: " + pair.Group
        ));
}

/// <summary>Completes locus groups.</summary>
public sealed class LocusGroupCompleter : FixedCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
        HgncValues
            .LocusTypes.Select(pair => pair.Group)
            .Distinct(StringComparer.Ordinal)
            .Select(group => new KeyValuePair<string, string>(group, group));
}
