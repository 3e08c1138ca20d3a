using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Hgnc;
using Hgnc.Resolution;
using Hgnc.Tables;

namespace HgncPS.Inputs;

/// <summary>Adds results to input objects.</summary>
/// <param name="column">The column that the user named; null if it was found.</param>
/// <param name="isAsOf">Whether symbols are read as of a day. If so, the symbol of that day is also added.</param>
internal sealed class ResolvedObject(string? column, bool isAsOf)
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
    /// <param name="lacksNames">Whether the table is known to have no column with the name of a result column. Checking all columns takes time.</param>
    public PSObject Of(ResolveItem item, IReadOnlyList<HgncResolution> resolutions, bool lacksNames)
    {
        var input = item is { IsShared: true, Row: { } row } ? RowCopy.Of(row) : item.Row;
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
                rich.Properties.Add(New(Then, then), preValidated: true);
            }
            return rich;
        }
        // A table's own column with one of the names stays.
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
    public bool TryAdd(PSObject row, ApprovedGene gene) =>
        TryAdd(row, gene.Symbol, gene.HgncId, nameof(HgncMatchType.Approved));

    /// <summary>Adds results to a row of a table that has no column with the name of a result column.</summary>
    /// <returns>Whether they were added. Otherwise, this row has an additional column that the others lack.</returns>
    private bool TryAdd(PSObject row, string? symbol, string? id, string? match)
    {
        var properties = row.Properties;
        if (
            OwnMembers.Get(row, Id) is not null
            || OwnMembers.Get(row, Symbol) is not null
            || OwnMembers.Get(row, Match) is not null
        )
        {
            return false;
        }
        properties.Add(New(Symbol, symbol), preValidated: true);
        properties.Add(New(Id, id), preValidated: true);
        properties.Add(New(Match, match), preValidated: true);
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

    private ResultProperty New(string name, string? value) => new(name, value, column);

    private void Set(PSObject rich, string name, string? value, bool hasResults)
    {
        var there = rich.Properties[name];
        while (there is not null && !IsReplaced(there, rich, hasResults))
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
            rich.Properties.Add(New(name, value));
        }
    }

    // An earlier result of the same column is replaced. In a table from a file, it is not known which column the results are of. If the
    // table has its own column with the name, ours has the longer name.
    private bool IsReplaced(PSPropertyInfo there, PSObject rich, bool hasResults) =>
        there is ResultProperty result
            ? string.Equals(result.Column, column, StringComparison.OrdinalIgnoreCase)
            : hasResults && column is null && rich.Properties[Renamed + there.Name] is null;
}
