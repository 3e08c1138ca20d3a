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
    /// <summary>The column that tells an object which has been here before.</summary>
    public const string Match = "HgncMatch";

    /// <summary>The column of a lone text.</summary>
    public const string Input = "Input";

    private const string Renamed = "Resolved";
    private const string Symbol = "HgncSymbol";
    private const string Id = "HgncId";

    /// <summary>The columns that came in, of all that an object has: those with our answers, if it has been here before, are no input.</summary>
    public static IReadOnlyList<string> Own(IReadOnlyList<string> columns) =>
        Has(columns, Match)
            ? columns.Where(column => !IsAnswer(columns, column)).ToList()
            : columns;

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
    /// <param name="lacksNames">Whether the table is known to have no column that an answer would have the name of: to look at all of them costs time.</param>
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
            rich.Properties.Add(new PSNoteProperty(Input, resolution.Input));
        }
        else
        {
            rich = input;
        }
        // One row of a table may have gained a column that its others lack; to look for each of the three takes as long as
        // all else.
        if (lacksNames && rich.Properties[Id] is null)
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
        if (there is not null && (!isOurs || rich.Properties[Renamed + name] is not null))
        {
            name = Renamed + name;
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

    // A column of the table's own is one beside which ours has the longer name.
    private static bool IsAnswer(IReadOnlyList<string> columns, string column) =>
        new[] { Symbol, Id, Match }.Any(name =>
            Is(column, Renamed + name) || (Is(column, name) && !Has(columns, Renamed + name))
        );

    private static bool Has(IReadOnlyList<string> columns, string name) =>
        columns.Any(column => Is(column, name));

    private static bool Is(string column, string name) =>
        string.Equals(column, name, StringComparison.OrdinalIgnoreCase);
}
