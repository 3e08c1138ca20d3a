using System;
using System.Collections.Generic;
using System.CommandLine.Completions;
using System.Linq;
using Hgnc.Local;

namespace Hgnc.Tool.Completion;

/// <summary>What a shell can offer for arguments and options: fields, and symbols from the user's local copy.</summary>
internal static class Suggestions
{
    /// <summary>Fields that records can be got by.</summary>
    public static IEnumerable<CompletionItem> SearchableFields(CompletionContext context) =>
        HgncField
            .All.Where(field => field.IsSearchable && Begins(field.Name, context.WordToComplete))
            .Select(field => Item(field.Name, field.Description));

    /// <summary>Names with commas between them, of which the last is being typed.</summary>
    public static IEnumerable<CompletionItem> Fields(CompletionContext context)
    {
        var word = context.WordToComplete;
        var last = word.LastIndexOf(',') + 1;
        return HgncField
            .All.Select(field => (field.Name, field.Description))
            .Concat(HgncGene.DerivedProperties.Select(name => (name, "Follows from other fields.")))
            .Where(field => Begins(field.Item1, word[last..]))
            .Select(field => Item(word[..last] + field.Item1, field.Item2));
    }

    /// <summary>Symbols of the copy; none where there is no copy, or it cannot be read.</summary>
    /// <param name="context">Where the user's data are.</param>
    /// <param name="fields">Which symbols, those that count first in front.</param>
    public static Func<CompletionContext, IEnumerable<CompletionItem>> Symbols(
        ToolContext context,
        params string[] fields
    ) =>
        completion =>
        {
            try
            {
                using var copy = new DatasetStore(
                    context.GetVariable(DatasetStore.Variable)
                ).Open();
                return copy.SuggestSymbols(fields, completion.WordToComplete)
                    .Select(symbol => Item(symbol.Value, symbol.Meaning))
                    .ToList();
            }
            catch (HgncException)
            {
                return [];
            }
        };

    private static bool Begins(string name, string begun) =>
        name.StartsWith(begun, StringComparison.OrdinalIgnoreCase);

    private static CompletionItem Item(string value, string meaning) => new(value, detail: meaning);
}
