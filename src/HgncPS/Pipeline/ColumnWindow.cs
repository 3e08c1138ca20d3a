using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution;
using HgncPS.Inputs;

namespace HgncPS.Pipeline;

/// <summary>
/// Holds inputs from the first one that may be a date, so that the dates of a column are read together. What stands before a date is
/// never held, and nothing for longer than the window is wide.
/// </summary>
internal sealed class ColumnWindow
{
    private const int Width = 1000;

    private readonly List<(ResolveItem Item, bool LacksAnswers)> _held = new();

    /// <summary>Whether the window has as many inputs as it holds.</summary>
    public bool IsFull => _held.Count >= Width;

    /// <summary>How many inputs it holds.</summary>
    public int Count => _held.Count;

    /// <summary>Holds an input where it, or one before it, may be a date.</summary>
    public bool Hold(ResolveItem item, bool lacksAnswers)
    {
        if (_held.Count == 0 && !item.Inputs.Any(input => SymbolResolver.CanBeDate(input.Text)))
        {
            return false;
        }
        _held.Add((item, lacksAnswers));
        return true;
    }

    /// <summary>All that it holds, in order; it holds nothing after that.</summary>
    public IReadOnlyList<(ResolveItem Item, bool LacksAnswers)> Release()
    {
        var held = _held.ToList();
        _held.Clear();
        return held;
    }
}
