using System;
using System.Collections.Generic;
using System.Management.Automation;
using Hgnc.Comparison;
using HgncPS.Inputs;

namespace HgncPS.Pipeline;

/// <summary>What becomes of a change in the pipeline: an object, the input with the change added, or a line of a report.</summary>
/// <param name="write">Writes a report from all changes and the days of both releases; null where each change is an object.</param>
/// <param name="isPassThru">Whether inputs are given back.</param>
/// <param name="isDefused">Whether spreadsheets must not run HGNC's text.</param>
internal sealed class ChangeOutput(
    Func<IEnumerable<HgncChange>, string?, string?, string>? write,
    bool isPassThru,
    bool isDefused
)
{
    private readonly List<HgncChange> _report = new();

    /// <summary>How many changes there have been.</summary>
    public long Count { get; private set; }

    /// <summary>Takes a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="row">The object that it was asked for with; null for a text, and for none.</param>
    /// <returns>What to write; null where it becomes part of the report.</returns>
    public object? Take(HgncChange change, PSObject? row)
    {
        Count++;
        if (write is not null)
        {
            _report.Add(change);
            return null;
        }
        var written = isDefused ? change.Defuse() : change;
        return isPassThru ? ChangedRow.From(row, written) : written;
    }

    /// <summary>The report of all changes; null where each was an object.</summary>
    public string? Report(string? reference, string? difference) =>
        write?.Invoke(_report, reference, difference);
}
