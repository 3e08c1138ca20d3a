using Hgnc.Suggestions;

namespace HgncPS.Completion;

/// <summary>Completes HGNC's names of fields by which records can be fetched and searched.</summary>
public sealed class SearchableFieldCompleter()
    : HgncCompleter((begun, _) => ValueSuggestions.Beginning(FieldSuggestions.Searchable, begun));

/// <summary>Completes HGNC's names of fields that link to other databases.</summary>
public sealed class LinkedFieldCompleter()
    : HgncCompleter((begun, _) => ValueSuggestions.Beginning(FieldSuggestions.Linked, begun));

/// <summary>Completes HGNC's names of fields that records have.</summary>
public sealed class PropertyCompleter()
    : HgncCompleter((begun, _) => FieldSuggestions.Properties(begun));

/// <summary>Completes the status of an entry.</summary>
public sealed class StatusCompleter()
    : HgncCompleter((begun, _) => ValueSuggestions.Beginning(ValueSuggestions.Statuses, begun));

/// <summary>Completes locus types.</summary>
public sealed class LocusTypeCompleter()
    : HgncCompleter((begun, _) => ValueSuggestions.Beginning(ValueSuggestions.LocusTypes, begun));

/// <summary>Completes locus groups.</summary>
public sealed class LocusGroupCompleter()
    : HgncCompleter((begun, _) => ValueSuggestions.Beginning(ValueSuggestions.LocusGroups, begun));

/// <summary>Completes chromosomes.</summary>
public sealed class ChromosomeCompleter()
    : HgncCompleter((begun, _) => ValueSuggestions.Beginning(ValueSuggestions.Chromosomes, begun));

/// <summary>Completes approved symbols.</summary>
public sealed class SymbolCompleter()
    : HgncCompleter((begun, _) => ValueSuggestions.Symbols(Copy(), begun, "symbol"));

/// <summary>Completes previous symbols.</summary>
public sealed class PrevSymbolCompleter()
    : HgncCompleter((begun, _) => ValueSuggestions.Symbols(Copy(), begun, "prev_symbol"));

/// <summary>Completes aliases.</summary>
public sealed class AliasSymbolCompleter()
    : HgncCompleter((begun, _) => ValueSuggestions.Symbols(Copy(), begun, "alias_symbol"));

/// <summary>Completes current and old symbols.</summary>
public sealed class AnySymbolCompleter()
    : HgncCompleter(
        (begun, _) =>
            ValueSuggestions.Symbols(Copy(), begun, "symbol", "prev_symbol", "alias_symbol")
    );

/// <summary>Completes IDs of gene groups.</summary>
public sealed class GeneGroupCompleter()
    : HgncCompleter((begun, _) => ValueSuggestions.GeneGroups(Copy(), begun));

/// <summary>Completes values of the field that -Field names.</summary>
public sealed class TermCompleter()
    : HgncCompleter(
        (begun, others) => ValueSuggestions.Of(others["Field"] as string, begun, Copy())
    );

/// <summary>Completes the last word of a query.</summary>
public sealed class QueryCompleter()
    : HgncCompleter((begun, _) => QuerySuggestions.Find(begun, Copy()));
