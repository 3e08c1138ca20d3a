using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Hgnc;

namespace HgncPS.Completion;

/// <summary>Completes the values of a field that has few, or that the local copy knows.</summary>
public sealed class TermCompleter : HgncCompleter
{
    internal override IEnumerable<HgncSuggestion> Find(string begun, IDictionary others) =>
        OfField(others["Field"] as string, begun, others);

    /// <summary>The values of a field.</summary>
    internal static IEnumerable<HgncSuggestion> OfField(
        string? field,
        string begun,
        IDictionary others
    )
    {
        HgncCompleter? values = (field is null ? null : HgncField.Find(field)?.Name) switch
        {
            "status" => new StatusCompleter(),
            "locus_type" => new LocusTypeCompleter(),
            "locus_group" => new LocusGroupCompleter(),
            "symbol" => new SymbolCompleter(),
            "prev_symbol" => new PrevSymbolCompleter(),
            "alias_symbol" => new AliasSymbolCompleter(),
            "gene_group_id" => new GeneGroupCompleter(),
            _ => null,
        };
        return values?.Find(begun, others) ?? [];
    }
}

/// <summary>Completes the last word of a query: a field, a value behind it, or an approved symbol.</summary>
public sealed class QueryCompleter : HgncCompleter
{
    private static readonly char[] Breaks = [' ', '(', '+', '-', '!'];

    internal override IEnumerable<HgncSuggestion> Find(string begun, IDictionary others)
    {
        var start = begun.LastIndexOfAny(Breaks) + 1;
        var (before, word) = (begun.Substring(0, start), begun.Substring(start));
        var colon = word.IndexOf(':');
        return colon > 0
            ? TermCompleter
                .OfField(word.Substring(0, colon), word.Substring(colon + 1), others)
                .Select(value =>
                    value with
                    {
                        Value = before + word.Substring(0, colon + 1) + Phrase(value.Value),
                    }
                )
            : Words(word, others).Select(value => value with { Value = before + value.Value });
    }

    private static IEnumerable<HgncSuggestion> Words(string word, IDictionary others) =>
        HgncField
            .All.Where(field => field.IsSearchable && Begins(field.Name, word))
            .Select(field => new HgncSuggestion(field.Name + ":", field.Name, field.Description))
            .Concat(word.Length > 0 ? TermCompleter.OfField("symbol", word, others) : []);

    private static string Phrase(string value) =>
        value.IndexOf(' ') < 0 ? value : "\"" + value + "\"";
}
