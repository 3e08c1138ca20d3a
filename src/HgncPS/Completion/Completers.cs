using System.Collections;
using System.Collections.Generic;
using Hgnc.Suggestions;

namespace HgncPS.Completion;

/// <summary>Completes HGNC's names of fields that can be fetched and searched by.</summary>
public sealed class SearchableFieldCompleter : HgncCompleter
{
    private protected override IEnumerable<HgncSuggestion> Find(string begun, IDictionary others) =>
        ValueSuggestions.Beginning(FieldSuggestions.Searchable, begun);
}

/// <summary>Completes HGNC's names of the fields that lead to other databases.</summary>
public sealed class LinkedFieldCompleter : HgncCompleter
{
    private protected override IEnumerable<HgncSuggestion> Find(string begun, IDictionary others) =>
        ValueSuggestions.Beginning(FieldSuggestions.Linked, begun);
}

/// <summary>Completes what records have.</summary>
public sealed class PropertyCompleter : HgncCompleter
{
    private protected override IEnumerable<HgncSuggestion> Find(string begun, IDictionary others) =>
        FieldSuggestions.Properties(begun);
}

/// <summary>Completes the status of an entry.</summary>
public sealed class StatusCompleter : HgncCompleter
{
    private protected override IEnumerable<HgncSuggestion> Find(string begun, IDictionary others) =>
        ValueSuggestions.Beginning(ValueSuggestions.Statuses, begun);
}

/// <summary>Completes locus types.</summary>
public sealed class LocusTypeCompleter : HgncCompleter
{
    private protected override IEnumerable<HgncSuggestion> Find(string begun, IDictionary others) =>
        ValueSuggestions.Beginning(ValueSuggestions.LocusTypes, begun);
}

/// <summary>Completes locus groups.</summary>
public sealed class LocusGroupCompleter : HgncCompleter
{
    private protected override IEnumerable<HgncSuggestion> Find(string begun, IDictionary others) =>
        ValueSuggestions.Beginning(ValueSuggestions.LocusGroups, begun);
}

/// <summary>Completes chromosomes.</summary>
public sealed class ChromosomeCompleter : HgncCompleter
{
    private protected override IEnumerable<HgncSuggestion> Find(string begun, IDictionary others) =>
        ValueSuggestions.Beginning(ValueSuggestions.Chromosomes, begun);
}

/// <summary>Completes approved symbols.</summary>
public sealed class SymbolCompleter : HgncCompleter
{
    private protected override IEnumerable<HgncSuggestion> Find(string begun, IDictionary others) =>
        ValueSuggestions.Symbols(Copy(), begun, "symbol");
}

/// <summary>Completes previous symbols.</summary>
public sealed class PrevSymbolCompleter : HgncCompleter
{
    private protected override IEnumerable<HgncSuggestion> Find(string begun, IDictionary others) =>
        ValueSuggestions.Symbols(Copy(), begun, "prev_symbol");
}

/// <summary>Completes aliases.</summary>
public sealed class AliasSymbolCompleter : HgncCompleter
{
    private protected override IEnumerable<HgncSuggestion> Find(string begun, IDictionary others) =>
        ValueSuggestions.Symbols(Copy(), begun, "alias_symbol");
}

/// <summary>Completes symbols of any age.</summary>
public sealed class AnySymbolCompleter : HgncCompleter
{
    private protected override IEnumerable<HgncSuggestion> Find(string begun, IDictionary others) =>
        ValueSuggestions.Symbols(Copy(), begun, "symbol", "prev_symbol", "alias_symbol");
}

/// <summary>Completes IDs of gene groups.</summary>
public sealed class GeneGroupCompleter : HgncCompleter
{
    private protected override IEnumerable<HgncSuggestion> Find(string begun, IDictionary others) =>
        ValueSuggestions.GeneGroups(Copy(), begun);
}

/// <summary>Completes values of the field that -Field names.</summary>
public sealed class TermCompleter : HgncCompleter
{
    private protected override IEnumerable<HgncSuggestion> Find(string begun, IDictionary others) =>
        ValueSuggestions.Of(others["Field"] as string, begun, Copy());
}

/// <summary>Completes the last word of a query.</summary>
public sealed class QueryCompleter : HgncCompleter
{
    private protected override IEnumerable<HgncSuggestion> Find(string begun, IDictionary others) =>
        QuerySuggestions.Find(begun, Copy());
}
