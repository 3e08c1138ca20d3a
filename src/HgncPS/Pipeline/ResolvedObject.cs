using System.Collections;
using System.Linq;
using System.Management.Automation;
using Hgnc;

namespace HgncPS.Pipeline;

/// <summary>What came in, with what it means beside it.</summary>
internal static class ResolvedObject
{
    private const string Match = "HgncMatch";

    /// <summary>The object with the answers added; of a lone text, which can have no properties, an object with the text as Input.</summary>
    public static PSObject From(PSObject? input, HgncResolution resolution)
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
        // An object that has been here before has its answers replaced; a table's own column of the name stays.
        var isOurs = rich.Properties[Match] is not null;
        Set(rich, "HgncSymbol", resolution.Symbol, isOurs);
        Set(rich, "HgncId", resolution.HgncId, isOurs);
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
