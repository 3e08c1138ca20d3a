using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Hgnc;
using Hgnc.Tables;

namespace HgncPS.Inputs;

/// <summary>
/// Finds the columns with genes in the rows of a pipeline. The rows of one table have the same columns, so the columns are
/// found once for all rows that look like the row before.
/// </summary>
/// <param name="column">The column that the user names; null to find it.</param>
internal sealed class PipelineTable(string? column)
{
    // Listing the columns of a row takes longer than everything else that is done with the row. The rows between two lists become more.
    private const int FirstInterval = 50;
    private const int LastInterval = 800;

    private readonly TableOptions _options = new() { Column = column };
    private IReadOnlyList<string> _names = [];
    private GeneColumns? _genes;
    private Table? _table;
    private string? _written;
    private PSPropertyInfo? _property;
    private int _interval = FirstInterval;
    private int _sinceListed;
    private bool _varies;
    private bool _isWarned;

    /// <summary>Whether the last row has no column with the name of a result column.</summary>
    public bool LacksResultColumns { get; private set; }

    /// <summary>A warning about the columns of the last row. It is written once.</summary>
    public string? Warning { get; private set; }

    /// <summary>The columns with genes in this row.</summary>
    /// <exception cref="HgncException">The row does not have the column that the user names.</exception>
    public GeneColumns Look(PSObject row)
    {
        if (_genes is null || !LooksLikeTheLast(row))
        {
            ReadColumns(row);
        }
        return _genes!;
    }

    /// <summary>The values of the row that was looked at last.</summary>
    public PipelineRow Values(PSObject row) =>
        _property is null ? new(_names, row) : new(_names, row, _property, _genes!.Symbols[0]);

    /// <summary>
    /// The symbol of a row like the one before it, if it is one word, nothing else in the row matters, and the row has no result columns.
    /// Otherwise null, and the row has to be read.
    /// </summary>
    public string? FindLoneSymbol(PSObject row) =>
        _genes is { Symbols.Count: 1 }
        && LacksResultColumns
        && LooksLikeTheLast(row)
        && (_property ?? row.Properties[_names[_genes.Symbols[0]]])
            is PSNoteProperty { Value: string text }
        && _genes.IsLoneSymbol(text)
            ? text
            : null;

    /// <summary>The warning, the first time.</summary>
    public string? TakeWarning()
    {
        var warning = _isWarned ? null : Warning;
        _isWarned |= warning is not null;
        return warning;
    }

    // All rows from one command share the string objects of their column names. If some rows have an additional column, they
    // still share them. This is detected by checking now and then, and after that each row is checked.
    private bool LooksLikeTheLast(PSObject row)
    {
        _property = null;
        if (row.BaseObject is TableRow imported)
        {
            return _table is not null && Table.Of(imported) == _table;
        }
        if (
            _varies
            || _sinceListed >= _interval
            || _written is null
            || row.BaseObject is not PSCustomObject
        )
        {
            return false;
        }
        var property = OwnMembers.Get(row, _written) as PSPropertyInfo;
        if (!ReferenceEquals(property?.Name, _written))
        {
            return false;
        }
        _property = property;
        _sinceListed++;
        return true;
    }

    private void ReadColumns(PSObject row)
    {
        _property = null;
        if (row.BaseObject is TableRow imported && column is null)
        {
            // The properties of the file's columns, including its form, are already known.
            _table = Table.Of(imported);
            (_names, _genes) = (_table.Columns, _table.Genes);
            LacksResultColumns = ResolvedObject.LacksNames(_names);
            Warning = Describe();
            return;
        }
        _table = row.BaseObject is TableRow other ? Table.Of(other) : null;
        var names = InputValues.Names(row).ToList();
        if (
            _genes is null
            || names.Count == 0
            || !names.SequenceEqual(_names, StringComparer.Ordinal)
        )
        {
            _genes = GeneColumns.Find(names, _options, new PipelineRow(names, row));
            _names = names;
            LacksResultColumns = ResolvedObject.LacksNames(names);
            Warning = Describe();
            var written = Written(row);
            _varies |= written is not null && ReferenceEquals(written, _written);
            _interval = FirstInterval;
        }
        else
        {
            _interval = Math.Min(2 * _interval, LastInterval);
        }
        _sinceListed = 0;
        _written = Written(row);
    }

    private string? Describe() =>
        _genes!.DoubtfulLabel is { } label
            ? $"No property has a recognized name for symbols or gene IDs. HgncPS read the first one, although '{label}' looks like the label of a row. To read another property, use -Column: {string.Join(", ", _names.Take(20))}."
        : _genes.Paired is [var first, var second]
            ? $"Each row has two genes, in '{_names[first]}' and '{_names[second]}', but HgncPS reads one property at a time. Use -Column with one of the names, and run it again for the other."
        : _genes.IsEmpty && _names.Count > 0
            ? $"No property has a recognized name for symbols or gene IDs: {string.Join(", ", _names.Take(20))}. Use -Column with the name of the property, or its number, starting with 1."
        : null;

    private string? Written(PSObject row) =>
        _genes!.Symbols.Count == 1 && row.BaseObject is PSCustomObject
            ? row.Properties[_names[_genes.Symbols[0]]]?.Name
            : null;
}
