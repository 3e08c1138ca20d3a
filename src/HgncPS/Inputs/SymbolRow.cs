using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Hgnc;

namespace HgncPS.Inputs;

/// <summary>Reads symbols, identifiers and chromosomes from rows.</summary>
/// <param name="column">The column of the symbols that the user names; null to find it.</param>
internal sealed class SymbolRow(string? column)
{
    private readonly PipelineTable _table = new(column);

    /// <summary>Whether the last row has no column with the name of a result column.</summary>
    public bool LacksResultColumns => _table.LacksResultColumns;

    /// <summary>A warning about the columns of the rows, once.</summary>
    public string? TakeWarning() => _table.TakeWarning();

    /// <inheritdoc cref="PipelineTable.FindLoneSymbol"/>
    public string? FindLoneSymbol(PSObject row) => _table.FindLoneSymbol(row);

    /// <summary>Adds the inputs of a row. Each element of a list property is a separate input; the genes in one text belong together.</summary>
    public void Read(PSObject row, List<ResolveItem> items)
    {
        var columns = _table.Look(row);
        var values = _table.Values(row);
        var inputs = columns.Read(values);
        if (inputs.Count == 1 || !columns.HasList(values))
        {
            items.Add(new ResolveItem(inputs, row, IsShared: false));
        }
        else
        {
            items.AddRange(inputs.Select(input => new ResolveItem([input], row, IsShared: true)));
        }
    }

    /// <summary>The inputs of a pipeline object, with the object if it is a row. An array counts as several objects.</summary>
    public IEnumerable<(SymbolInput Input, PSObject? Row)> ReadEach(PSObject? given) =>
        given?.BaseObject is object[] several
            ? several.SelectMany(one => ReadEach(one is null ? null : PSObject.AsPSObject(one)))
        : given is null || InputValues.IsLone(given)
            ? [(new SymbolInput { Text = InputValues.Text(given) }, null)]
        : _table.Look(given).Read(_table.Values(given)).Select(input => (input, (PSObject?)given));

    /// <summary>The requests for the IDs of a row.</summary>
    public IReadOnlyList<GeneRequest> ReadIds(PSObject row)
    {
        var columns = _table.Look(row);
        if (columns.IsEmpty)
        {
            return [];
        }
        var values = _table.Values(row);
        var ids = columns.ReadIds(values);
        var symbols = columns.ReadSymbols(values, ids);
        return ids.Where(id => !string.IsNullOrWhiteSpace(id.Value))
            .Select(id =>
            {
                var request = GeneInput.ForId(id, row);
                request.RowSymbols = symbols;
                return request;
            })
            .ToList();
    }

    /// <summary>The symbols of a row with their location, or none if the row has no column of symbols.</summary>
    public IReadOnlyList<SymbolInput> ReadSymbols(PSObject row)
    {
        var columns = _table.Look(row);
        return columns.Symbols.Count == 0 ? [] : columns.Read(_table.Values(row));
    }

    /// <summary>The location of the row's gene, or null.</summary>
    public string? FindChromosome(PSObject row)
    {
        var columns = _table.Look(row);
        var values = _table.Values(row);
        return columns
            .Locations.SelectMany(column => values[column])
            .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
    }
}
