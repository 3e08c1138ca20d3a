using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Hgnc;

namespace HgncPS.Inputs;

/// <summary>Reads symbols, identifiers and chromosomes out of rows.</summary>
/// <param name="column">The column of the symbols that the user names; null to find it.</param>
internal sealed class SymbolRow(string? column)
{
    private readonly PipelineTable _table = new(column);

    /// <summary>Whether the row that was read last has no column with the name of an answer.</summary>
    public bool LacksAnswers => _table.LacksAnswers;

    /// <summary>What the user should hear of the rows' columns, once.</summary>
    public string? TakeWarning() => _table.TakeWarning();

    /// <summary>What a row says of genes. A list as a property is so many inputs; the genes of one text belong together.</summary>
    public IReadOnlyList<ResolveItem> Read(PSObject row)
    {
        var columns = _table.Look(row);
        var values = _table.Values(row);
        var inputs = columns.Read(values);
        return inputs.Count == 1 || !columns.HasList(values)
            ? [new ResolveItem(inputs, row, IsShared: false)]
            : inputs.Select(input => new ResolveItem([input], row, IsShared: true)).ToList();
    }

    /// <summary>Each input that an object of the pipeline has, with the object where it is a row. An array is several objects.</summary>
    public IEnumerable<(SymbolInput Input, PSObject? Row)> ReadEach(PSObject? given) =>
        given?.BaseObject is object[] several
            ? several.SelectMany(one => ReadEach(one is null ? null : PSObject.AsPSObject(one)))
        : given is null || InputValues.IsLone(given)
            ? [(new SymbolInput { Text = InputValues.Text(given) }, null)]
        : Read(given).SelectMany(item => item.Inputs).Select(input => (input, (PSObject?)given));

    /// <summary>The IDs by which a row's records are asked for.</summary>
    public IReadOnlyList<GeneRequest> ReadIds(PSObject row)
    {
        var columns = _table.Look(row);
        return columns.IsEmpty
            ? []
            : columns
                .ReadIds(_table.Values(row))
                .Where(id => !string.IsNullOrWhiteSpace(id.Value))
                .Select(id => GeneInput.ForId(id, row))
                .ToList();
    }

    /// <summary>The symbols of a row, and where it says that they are; none where it has no column of symbols.</summary>
    public IReadOnlyList<SymbolInput> ReadSymbols(PSObject row)
    {
        var columns = _table.Look(row);
        return columns.Symbols.Count == 0 ? [] : columns.Read(_table.Values(row));
    }

    /// <summary>Where a row says that its gene is; null where it does not.</summary>
    public string? FindChromosome(PSObject row)
    {
        var columns = _table.Look(row);
        var values = _table.Values(row);
        return columns
            .Places.SelectMany(place => values[place])
            .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
    }
}
