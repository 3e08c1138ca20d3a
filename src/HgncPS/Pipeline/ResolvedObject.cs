using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Hgnc;

namespace HgncPS.Pipeline;

/// <summary>What came in, with what it means beside it.</summary>
internal static class ResolvedObject
{
    private const string Symbol = "HgncSymbol";
    private const string Id = "HgncId";
    private const string Match = "HgncMatch";

    /// <summary>Whether none of these columns has a name that an answer would have.</summary>
    public static bool LacksNames(IEnumerable<string> columns) =>
        !columns.Any(column =>
            column.EndsWith(Symbol, StringComparison.OrdinalIgnoreCase)
            || column.EndsWith(Id, StringComparison.OrdinalIgnoreCase)
            || column.EndsWith(Match, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The object with the answers added; of a lone text, which can have no properties, an object with the text as Input.</summary>
    /// <param name="input">What came in.</param>
    /// <param name="resolution">What it means.</param>
    /// <param name="lacksNames">Whether it is known to have no property that an answer would have the name of: to look costs time.</param>
    public static PSObject From(PSObject? input, HgncResolution resolution, bool lacksNames)
    {
        PSObject rich;
        if (input?.BaseObject is IDictionary table)
        {
            rich = new PSObject();
            foreach (DictionaryEntry entry in table)
            {
                rich.Properties.Add(new PSNoteProperty(entry.Key.ToString()!, entry.Value));
            }
        }
        else if (input is null || InputValues.IsLone(input))
        {
            rich = new PSObject();
            rich.Properties.Add(new PSNoteProperty("Input", resolution.Input));
        }
        else
        {
            rich = input;
        }
        if (lacksNames)
        {
            rich.Properties.Add(new PSNoteProperty(Symbol, resolution.Symbol), preValidated: true);
            rich.Properties.Add(new PSNoteProperty(Id, resolution.HgncId), preValidated: true);
            rich.Properties.Add(
                new PSNoteProperty(Match, resolution.MatchType.ToString()),
                preValidated: true
            );
            return rich;
        }
        // An object that has been here before has its answers replaced; a table's own column of the name stays.
        var isOurs = rich.Properties[Match] is not null;
        Set(rich, Symbol, resolution.Symbol, isOurs);
        Set(rich, Id, resolution.HgncId, isOurs);
        Set(rich, Match, resolution.MatchType.ToString(), isOurs);
        return rich;
    }

    private static void Set(PSObject rich, string name, string? value, bool isOurs)
    {
        var there = rich.Properties[name];
        if (there is not null && (!isOurs || rich.Properties["Resolved" + name] is not null))
        {
            name = "Resolved" + name;
            there = rich.Properties[name];
        }
        if (there is { IsSettable: true })
        {
            there.Value = value;
        }
        else
        {
            rich.Properties.Add(new PSNoteProperty(name, value));
        }
    }
}
