using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hgnc.Resolution;

/// <summary>
/// Counts equal warnings about the rows of a table. A table can have the same doubtful name in thousands of rows, and the other warnings must not
/// be lost among those.
/// </summary>
public sealed class WarningLimit
{
    /// <summary>The number of rows for which the same warning is shown.</summary>
    public const int Shown = 10;

    // Warnings that quote an ID differ in each row. The maximum limits the memory.
    private const int MaxTexts = 1_000;

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts a warning.</summary>
    /// <param name="warning">The warning, without the position of its row.</param>
    /// <returns>Whether to show it.</returns>
    public bool Add(string warning)
    {
        var isKnown = _counts.TryGetValue(
            warning ?? throw new ArgumentNullException(nameof(warning)),
            out var count
        );
        if (isKnown || _counts.Count < MaxTexts)
        {
            _counts[warning] = count + 1;
        }
        return count < Shown;
    }

    /// <summary>The number of further rows for each warning that was not shown for all of its rows.</summary>
    public IEnumerable<string> Rest() =>
        _counts
            .Where(pair => pair.Value > Shown)
            .Select(pair => (Rows: pair.Value - Shown, Warning: pair.Key))
            .Select(rest =>
                $"{rest.Rows.ToString(CultureInfo.InvariantCulture)} more {(rest.Rows == 1 ? "row has" : "rows have")} this warning: {rest.Warning}"
            );
}
