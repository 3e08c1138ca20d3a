using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Hgnc;
using Hgnc.Tables;

namespace HgncPS.Inputs;

/// <summary>
/// Finds out which columns of the rows in a pipeline say their genes. The rows of one table have the same columns: what they mean is
/// found out once for all that look like the row before.
/// </summary>
/// <param name="column">The column that the user names; null to find it.</param>
internal sealed class PipelineTable(string? column)
{
    // To list a row's columns costs more than everything else that is done with it.
    private const int LookEvery = 50;

    private readonly TableOptions _options = new() { Column = column };
    private IReadOnlyList<string> _names = [];
    private GeneColumns? _genes;
    private Table? _table;
    private string? _written;
    private long _rows;
    private bool _varies;
    private bool _isWarned;

    /// <summary>Whether the row that was looked at last has no column with the name of an answer.</summary>
    public bool LacksAnswers { get; private set; }

    /// <summary>What a user should hear of the columns of the row that was looked at last; it is told once.</summary>
    public string? Warning { get; private set; }

    /// <summary>The columns that say the genes of a row like this one.</summary>
    /// <exception cref="HgncException">It has no column of the name that the user gives.</exception>
    public GeneColumns Look(PSObject row)
    {
        if (_genes is null || !LooksLikeTheLast(row))
        {
            LookAt(row);
        }
        return _genes!;
    }

    /// <summary>The row's values.</summary>
    public PipelineRow Values(PSObject row) => new(_names, row);

    /// <summary>The warning, the first time.</summary>
    public string? TakeWarning()
    {
        var warning = _isWarned ? null : Warning;
        _isWarned |= warning is not null;
        return warning;
    }

    // All rows that one command makes share the very text of a column's name. Rows of which some have gained a column since
    // share it too: they are noticed now and then, and from then on each row is looked at.
    private bool LooksLikeTheLast(PSObject row)
    {
        if (row.BaseObject is TableRow imported)
        {
            return _table is not null && Table.Of(imported) == _table;
        }
        if (
            _varies
            || ++_rows % LookEvery == 0
            || _written is null
            || row.BaseObject is not PSCustomObject
        )
        {
            return false;
        }
        return ReferenceEquals(row.Properties[_written]?.Name, _written);
    }

    private void LookAt(PSObject row)
    {
        if (row.BaseObject is TableRow imported && column is null)
        {
            // What the file says of its columns, its form among it, is known already.
            _table = Table.Of(imported);
            (_names, _genes) = (_table.Columns, _table.Genes);
            LacksAnswers = ResolvedObject.LacksNames(_names);
            Warning = Describe();
            return;
        }
        _table = row.BaseObject is TableRow other ? Table.Of(other) : null;
        var names = InputValues.Names(row).ToList();
        if (
            _genes is null
            || names.Count == 0
            || !names.SequenceEqual(_names, System.StringComparer.Ordinal)
        )
        {
            _genes = GeneColumns.Find(names, _options, new PipelineRow(names, row));
            _names = names;
            LacksAnswers = ResolvedObject.LacksNames(names);
            Warning = Describe();
            var written = Written(row);
            _varies |= written is not null && ReferenceEquals(written, _written);
        }
        _written = Written(row);
    }

    private string? Describe() =>
        _genes!.IsEmpty && _names.Count > 0
            ? $"The objects have no property with a name that symbols or IDs of genes usually have: {string.Join(", ", _names.Take(20))}. Say with -Column which it is, by its name or its number from 1."
            : null;

    private string? Written(PSObject row) =>
        _genes!.Symbols.Count == 1 && row.BaseObject is PSCustomObject
            ? row.Properties[_names[_genes.Symbols[0]]]?.Name
            : null;
}
