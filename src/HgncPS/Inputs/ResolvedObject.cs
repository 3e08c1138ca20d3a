using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Hgnc;
using Hgnc.Resolution;
using Hgnc.Tables;

namespace HgncPS.Inputs;

/// <summary>Input objects with their results added.</summary>
internal static class ResolvedObject
{
    /// <summary>The property for an input that is a string.</summary>
    public const string Input = "Input";

    private const string Renamed = ResultColumns.Renamed;
    private const string Symbol = ResultColumns.Symbol;
    private const string Id = ResultColumns.Id;
    private const string Match = ResultColumns.Match;
    private const string Then = ResultColumns.Then;

    /// <summary>Whether none of these columns has the name of a result column.</summary>
    public static bool LacksNames(IEnumerable<string> columns) =>
        !columns.Any(column =>
            column.EndsWith(Symbol, StringComparison.OrdinalIgnoreCase)
            || column.EndsWith(Id, StringComparison.OrdinalIgnoreCase)
            || column.EndsWith(Match, StringComparison.OrdinalIgnoreCase)
            || column.EndsWith(Then, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The object with the results added. For a string, which cannot have properties, an object with the string as Input.</summary>
    /// <param name="item">The item with the input object.</param>
    /// <param name="resolutions">The results, one for each gene that the item names.</param>
    /// <param name="isAsOf">Whether symbols are read as of a day. If so, the symbol of that day is also added.</param>
    /// <param name="lacksNames">Whether the table is known to have no column with the name of a result column. Checking all columns takes time.</param>
    public static PSObject Of(
        ResolveItem item,
        IReadOnlyList<HgncResolution> resolutions,
        bool isAsOf,
        bool lacksNames
    )
    {
        var input = item.IsShared ? item.Row?.Copy() : item.Row;
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
        var then = isAsOf ? Join(resolutions, resolution => resolution.SymbolThen) : null;
        if (lacksNames && TryAdd(rich, symbol, id, match))
        {
            if (isAsOf)
            {
                rich.Properties.Add(new PSNoteProperty(Then, then), preValidated: true);
            }
            return rich;
        }
        // If the object already has all results from HgncPS, they are replaced. A table's own column with one of the names stays.
        var hasResults =
            rich.Properties[Match] is not null
            && rich.Properties[Symbol] is not null
            && rich.Properties[Id] is not null;
        Set(rich, Symbol, symbol, hasResults);
        Set(rich, Id, id, hasResults);
        Set(rich, Match, match, hasResults);
        if (isAsOf)
        {
            Set(rich, Then, then, hasResults);
        }
        return rich;
    }

    /// <inheritdoc cref="TryAdd(PSObject, string?, string?, string)"/>
    public static bool TryAdd(PSObject row, ApprovedGene gene) =>
        TryAdd(row, gene.Symbol, gene.HgncId, nameof(HgncMatchType.Approved));

    /// <summary>Adds results to a row of a table that has no column with the name of a result column.</summary>
    /// <returns>Whether they were added. Otherwise, this row has an additional column that the others lack.</returns>
    private static bool TryAdd(PSObject row, string? symbol, string? id, string? match)
    {
        var properties = row.Properties;
        // Checking for each of the three names takes as long as everything else.
        if (OwnMembers.Get(row, Id) is not null)
        {
            return false;
        }
        properties.Add(new PSNoteProperty(Symbol, symbol), preValidated: true);
        properties.Add(new PSNoteProperty(Id, id), preValidated: true);
        properties.Add(new PSNoteProperty(Match, match), preValidated: true);
        return true;
    }

    // If a cell names several genes, their results go into one cell, as in the tool.
    private static string? Join(
        IReadOnlyList<HgncResolution> resolutions,
        Func<HgncResolution, string?> part
    ) =>
        resolutions.Count == 1
            ? part(resolutions[0])
            : string.Join(ResultColumns.Between, resolutions.Select(part));

    private static void Set(PSObject rich, string name, string? value, bool hasResults)
    {
        var there = rich.Properties[name];
        if (there is not null && (!hasResults || rich.Properties[Renamed + name] is not null))
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
