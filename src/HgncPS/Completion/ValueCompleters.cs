using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Hgnc;

namespace HgncPS.Completion;

/// <summary>Completes the status of an entry.</summary>
public sealed class StatusCompleter : FixedCompleter
{
    private protected override IEnumerable<HgncSuggestion> Values =>
        HgncValues.Statuses.Select(value => Plain(value, value));
}

/// <summary>Completes locus types.</summary>
public sealed class LocusTypeCompleter : FixedCompleter
{
    private protected override IEnumerable<HgncSuggestion> Values =>
        HgncValues.LocusTypes.Select(pair => Plain(pair.Type, "locus group: " + pair.Group));
}

/// <summary>Completes locus groups.</summary>
public sealed class LocusGroupCompleter : FixedCompleter
{
    private protected override IEnumerable<HgncSuggestion> Values =>
        HgncValues
            .LocusTypes.GroupBy(pair => pair.Group, StringComparer.Ordinal)
            .Select(group => Plain(group.Key, string.Join("; ", group.Select(pair => pair.Type))));
}

/// <summary>Completes chromosomes.</summary>
public sealed class ChromosomeCompleter : FixedCompleter
{
    private protected override IEnumerable<HgncSuggestion> Values =>
        Enumerable
            .Range(1, 22)
            .Select(number => number.ToString(CultureInfo.InvariantCulture))
            .Concat(["X", "Y"])
            .Select(name => Plain(name, "chromosome " + name))
            .Append(Plain("MT", "the mitochondria's own chromosome"));
}
