using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Hgnc;
using Hgnc.Tables;

namespace HgncPS.Inputs;

/// <summary>What came in, with what it means beside it.</summary>
internal static class ResolvedObject
{
    /// <summary>The column of a lone text.</summary>
    public const string Input = "Input";

    private const string Renamed = ResultColumns.Renamed;
    private const string Symbol = ResultColumns.Symbol;
    private const string Id = ResultColumns.Id;
    private const string Match = ResultColumns.Match;
    private const string Then = ResultColumns.Then;

    /// <summary>Whether none of these columns has a name that an answer would have.</summary>
    public static bool LacksNames(IEnumerable<string> columns) =>
        !columns.Any(column =>
            column.EndsWith(Symbol, StringComparison.OrdinalIgnoreCase)
            || column.EndsWith(Id, StringComparison.OrdinalIgnoreCase)
            || column.EndsWith(Match, StringComparison.OrdinalIgnoreCase)
            || column.EndsWith(Then, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The objects that are written for an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="resolutions">What it means: one for each gene that it names.</param>
    /// <param name="isPassThru">Whether the row is written with the answers added, and not the resolutions themselves.</param>
    /// <param name="isAsOf">Whether symbols are read as of a day.</param>
    /// <param name="lacksNames">Whether the table is known to have no column with the name of an answer.</param>
    public static IEnumerable<object> Of(
        ResolveItem item,
        IReadOnlyList<HgncResolution> resolutions,
        bool isPassThru,
        bool isAsOf,
        bool lacksNames
    )
    {
        if (!isPassThru)
        {
            // Equal inputs share an outcome, but each has its own object: a script can add members to one.
            return resolutions.Select(resolution => resolution with { });
        }
        return resolutions.Count == 0
            ? []
            : [From(item.IsShared ? item.Row?.Copy() : item.Row, resolutions, isAsOf, lacksNames)];
    }

    /// <summary>The object with the answers added; of a lone text, which can have no properties, an object with the text as Input.</summary>
    /// <param name="input">What came in.</param>
    /// <param name="resolutions">What it means: one for each gene that it names.</param>
    /// <param name="isAsOf">Whether symbols are read as of a day: their symbol of that day is added, too.</param>
    /// <param name="lacksNames">Whether the table is known to have no column that an answer would have the name of: to look at all of them costs time.</param>
    private static PSObject From(
        PSObject? input,
        IReadOnlyList<HgncResolution> resolutions,
        bool isAsOf,
        bool lacksNames
    )
    {
        var symbol = Join(resolutions, resolution => resolution.Symbol);
        var id = Join(resolutions, resolution => resolution.HgncId);
        var match = Join(resolutions, resolution => resolution.MatchType.ToString());
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
            rich.Properties.Add(new PSNoteProperty(Input, resolutions[0].Input));
        }
        else
        {
            rich = input;
        }
        // One row of a table may have gained a column that its others lack; to look for each of the three takes as long as
        // all else.
        var then = isAsOf ? Join(resolutions, resolution => resolution.SymbolThen) : null;
        if (lacksNames && rich.Properties[Id] is null)
        {
            rich.Properties.Add(new PSNoteProperty(Symbol, symbol), preValidated: true);
            rich.Properties.Add(new PSNoteProperty(Id, id), preValidated: true);
            rich.Properties.Add(new PSNoteProperty(Match, match), preValidated: true);
            if (isAsOf)
            {
                rich.Properties.Add(new PSNoteProperty(Then, then), preValidated: true);
            }
            return rich;
        }
        // An object that has been here before has its answers replaced; a table's own column of the name stays.
        var isOurs = rich.Properties[Match] is not null;
        Set(rich, Symbol, symbol, isOurs);
        Set(rich, Id, id, isOurs);
        Set(rich, Match, match, isOurs);
        if (isAsOf)
        {
            Set(rich, Then, then, isOurs);
        }
        return rich;
    }

    // A cell that names several genes gets their answers in one cell, as the tool's.
    private static string? Join(
        IReadOnlyList<HgncResolution> resolutions,
        Func<HgncResolution, string?> part
    ) =>
        resolutions.Count == 1
            ? part(resolutions[0])
            : string.Join(ResultColumns.Between, resolutions.Select(part));

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
}
