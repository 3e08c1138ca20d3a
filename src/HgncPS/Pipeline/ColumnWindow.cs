using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution;
using HgncPS.Inputs;

namespace HgncPS.Pipeline;

/// <summary>
/// Holds inputs from the first one that may be a date, so that the dates of a column are interpreted together. Inputs before the first date
/// are never held, and no input is held for longer than the width of the window.
/// </summary>
internal sealed class ColumnWindow
{
    private const int Width = 1000;

    private readonly List<(ResolveItem Item, bool LacksResultColumns)> _held = new();

    /// <summary>Whether the window is full.</summary>
    public bool IsFull => _held.Count >= Width;

    /// <summary>The number of inputs in the window.</summary>
    public int Count => _held.Count;

    /// <summary>Holds an input if it, or one before it, may be a date.</summary>
    public bool Hold(ResolveItem item, bool lacksResultColumns)
    {
        if (_held.Count == 0 && !item.Inputs.Any(input => SymbolResolver.CanBeDate(input.Text)))
        {
            return false;
        }
        _held.Add((item, lacksResultColumns));
        return true;
    }

    /// <summary>Removes and returns all inputs, in order.</summary>
    public IReadOnlyList<(ResolveItem Item, bool LacksResultColumns)> Release()
    {
        var held = _held.ToList();
        _held.Clear();
        return held;
    }
}
