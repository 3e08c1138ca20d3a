using System;
using System.Collections.Generic;
using System.CommandLine.Completions;
using System.Linq;
using Hgnc.Local;
using Hgnc.Suggestions;
using Hgnc.Tool.Hosting;

namespace Hgnc.Tool.Completion;

/// <summary>The library's suggestions in the form that the command-line parser needs.</summary>
internal static class ToolCompletions
{
    /// <summary>The fields by which records can be fetched.</summary>
    public static IEnumerable<CompletionItem> SearchableFields(CompletionContext context) =>
        Items(ValueSuggestions.Beginning(FieldSuggestions.Searchable, context.WordToComplete));

    /// <summary>Completes the last of several names separated by commas.</summary>
    public static IEnumerable<CompletionItem> Fields(CompletionContext context)
    {
        var word = context.WordToComplete;
        var last = word.LastIndexOf(',') + 1;
        return Items(
            FieldSuggestions
                .Properties(word[last..])
                .Select(field => field with { Value = word[..last] + field.Value })
        );
    }

    /// <summary>Completions from the local copy, or none if there is no copy or it cannot be read.</summary>
    /// <param name="context">Has the folder of the user's data.</param>
    /// <param name="find">Finds the completions for the text so far.</param>
    public static Func<CompletionContext, IEnumerable<CompletionItem>> FromCopy(
        ToolContext context,
        Func<LocalSource?, string, IEnumerable<HgncSuggestion>> find
    ) =>
        completion =>
        {
            try
            {
                using var copy = Open(context);
                return Items(find(copy, completion.WordToComplete)).ToList();
            }
            catch (HgncException)
            {
                return [];
            }
        };

    private static LocalSource? Open(ToolContext context)
    {
        var store = new DatasetStore(context.GetVariable(DatasetStore.Variable));
        return store.GetDataset().Exists ? store.Open() : null;
    }

    private static IEnumerable<CompletionItem> Items(IEnumerable<HgncSuggestion> suggestions) =>
        suggestions.Select(one => new CompletionItem(one.Value, detail: one.Meaning));
}
