using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Hgnc;
using Hgnc.Local;

namespace HgncPS.Completion;

/// <summary>Completes from the user's local copy; where there is none, or it cannot be read, there is nothing to offer.</summary>
public abstract class LocalCompleter : HgncCompleter
{
    internal override IEnumerable<HgncSuggestion> Find(string begun, IDictionary others)
    {
        try
        {
            return Suggest(new DatasetStore().OpenShared(), begun);
        }
        catch (HgncException)
        {
            return [];
        }
    }

    private protected abstract IReadOnlyList<HgncSuggestion> Suggest(
        LocalSource copy,
        string begun
    );
}

/// <summary>Completes symbols of some kinds.</summary>
public abstract class SymbolsCompleter : LocalCompleter
{
    /// <summary>The fields that have them, those that count first in front.</summary>
    private protected abstract IReadOnlyList<string> Fields { get; }

    private protected override IReadOnlyList<HgncSuggestion> Suggest(
        LocalSource copy,
        string begun
    ) => copy.SuggestSymbols(Fields, begun);
}

/// <summary>Completes approved symbols.</summary>
public sealed class SymbolCompleter : SymbolsCompleter
{
    private protected override IReadOnlyList<string> Fields => ["symbol"];
}

/// <summary>Completes previous symbols.</summary>
public sealed class PrevSymbolCompleter : SymbolsCompleter
{
    private protected override IReadOnlyList<string> Fields => ["prev_symbol"];
}

/// <summary>Completes aliases.</summary>
public sealed class AliasSymbolCompleter : SymbolsCompleter
{
    private protected override IReadOnlyList<string> Fields => ["alias_symbol"];
}

/// <summary>Completes symbols of any age.</summary>
public sealed class AnySymbolCompleter : SymbolsCompleter
{
    private protected override IReadOnlyList<string> Fields =>
        ["symbol", "prev_symbol", "alias_symbol"];
}

/// <summary>Completes IDs of gene groups: by what they begin with, or by words of the group's name.</summary>
public sealed class GeneGroupCompleter : LocalCompleter
{
    private protected override IReadOnlyList<HgncSuggestion> Suggest(
        LocalSource copy,
        string begun
    ) =>
        copy.SuggestGroups()
            .Where(group =>
                Begins(group.Value, begun)
                || group.Shown.IndexOf(begun, StringComparison.OrdinalIgnoreCase) >= 0
            )
            .ToList();
}
