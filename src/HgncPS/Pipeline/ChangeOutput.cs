using System;
using System.Collections.Generic;
using System.Management.Automation;
using Hgnc.Comparison;
using HgncPS.Inputs;

namespace HgncPS.Pipeline;

/// <summary>Converts changes to output: an object, the input with the change added, or a part of a report.</summary>
/// <param name="write">Writes a report from all changes and the days of both releases, or null if each change is an object.</param>
/// <param name="isPassThru">Whether to return the inputs.</param>
/// <param name="isDefused">Whether HGNC's text is made safe for spreadsheets.</param>
internal sealed class ChangeOutput(
    Func<IEnumerable<HgncChange>, string?, string?, string>? write,
    bool isPassThru,
    bool isDefused
)
{
    private readonly List<HgncChange> _report = new();

    /// <summary>The number of changes so far.</summary>
    public long Count { get; private set; }

    /// <summary>Takes a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="row">The input object of the change, or null for a string or without input.</param>
    /// <returns>The output, or null if the change becomes part of the report.</returns>
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

    /// <summary>The report of all changes, or null if each change was an object.</summary>
    public string? Report(string? reference, string? difference) =>
        write?.Invoke(_report, reference, difference);
}
