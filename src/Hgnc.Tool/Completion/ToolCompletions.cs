using System;
using System.Collections.Generic;
using System.CommandLine.Completions;
using System.Linq;
using Hgnc.Local;
using Hgnc.Suggestions;
using Hgnc.Tool.Hosting;

namespace Hgnc.Tool.Completion;

/// <summary>The library's suggestions as the command line's parser takes them.</summary>
internal static class ToolCompletions
{
    /// <summary>Fields that records can be got by.</summary>
    public static IEnumerable<CompletionItem> SearchableFields(CompletionContext context) =>
        Items(ValueSuggestions.Beginning(FieldSuggestions.Searchable, context.WordToComplete));

    /// <summary>Names with commas between them, of which the last is being typed.</summary>
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

    /// <summary>What the copy knows; nothing of that where there is no copy, or it cannot be read.</summary>
    /// <param name="context">Where the user's data are.</param>
    /// <param name="find">Finds what fits what has been typed.</param>
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
