using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Local;

namespace Hgnc.Suggestions;

/// <summary>Completes the last word of a query: a field, its value, or an approved symbol.</summary>
public static class QuerySuggestions
{
    private static readonly char[] Signs = { '+', '-', '!' };

    /// <summary>Completes the last word of a query. The values are whole queries.</summary>
    /// <param name="begun">The text so far.</param>
    /// <param name="copy">The local copy, or null.</param>
    public static IEnumerable<HgncSuggestion> Find(string begun, LocalSource? copy)
    {
        var words = Words(begun ?? throw new ArgumentNullException(nameof(begun)));
        var last = words[words.Count - 1];
        var found = Complete(begun, last, copy).ToList();
        if (found.Count > 0)
        {
            return found;
        }
        // A value of several words without quotes: locus_type:gene with
        var colon = begun.LastIndexOf(':');
        return colon < 0 ? found : Complete(begun, words.FindLast(start => start <= colon), copy);
    }

    private static IEnumerable<HgncSuggestion> Complete(string begun, int start, LocalSource? copy)
    {
        var (before, word) = (begun.Substring(0, start), begun.Substring(start));
        var colon = word.IndexOf(':');
        if (colon > 0)
        {
            var field = word.Substring(0, colon);
            return ValueSuggestions
                .Of(field, word.Substring(colon + 1).Trim('"'), copy)
                .Select(value => value with { Value = $"{before}{field}:{Phrase(value.Value)}" });
        }
        return ValueSuggestions
            .Beginning(FieldSuggestions.Searchable, word)
            .Select(field => field with { Value = $"{before}{field.Value}:" })
            .Concat(
                word.Length == 0
                    ? []
                    : ValueSuggestions
                        .Symbols(copy, word, HgncField.Symbol.Name)
                        .Select(symbol => symbol with { Value = before + symbol.Value })
            );
    }

    // The positions at which words begin: after a space or an opening bracket that is not in a phrase, and after a sign there.
    private static List<int> Words(string begun)
    {
        var starts = new List<int> { 0 };
        var isInPhrase = false;
        for (var i = 0; i < begun.Length; i++)
        {
            var isBegin = starts[starts.Count - 1] == i;
            if (begun[i] == '"')
            {
                isInPhrase = !isInPhrase;
            }
            else if (
                !isInPhrase
                && (begun[i] is ' ' or '(' || (isBegin && Array.IndexOf(Signs, begun[i]) >= 0))
            )
            {
                starts.Add(i + 1);
            }
        }
        return starts;
    }

    private static string Phrase(string value) =>
        value.IndexOf(' ') < 0 ? value : "\"" + value + "\"";
}
