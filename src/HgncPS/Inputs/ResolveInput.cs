using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Management.Automation;
using Hgnc;

namespace HgncPS.Inputs;

/// <summary>Reads the input of <c>Resolve-HgncSymbol</c>.</summary>
internal static class ResolveInput
{
    /// <summary>Reads the items of an input.</summary>
    /// <param name="input">A symbol, or an object that has one.</param>
    /// <param name="row">The object whose property the symbol is; null if it is not a property.</param>
    /// <param name="isOneOfMany">Whether the row has more symbols.</param>
    /// <param name="rows">Reads rows of tables.</param>
    /// <param name="items">The list to which the items are added.</param>
    /// <exception cref="HgncException">The object has no symbol.</exception>
    public static void Read(
        PSObject? input,
        PSObject? row,
        bool isOneOfMany,
        SymbolRow rows,
        List<ResolveItem> items
    )
    {
        if (input is null || InputValues.IsLone(input))
        {
            items.Add(Lone(InputValues.Text(input), row ?? input, row is not null && isOneOfMany));
        }
        else if (input.BaseObject is HgncResolution before)
        {
            // An earlier result is resolved again, whatever it was.
            items.Add(Lone(before.Input, input, isShared: false));
        }
        else
        {
            rows.Read(input, items);
        }
    }

    /// <summary>Whether an input is a list of inputs, as PowerShell sees it: no text, no hashtable, no XML.</summary>
    public static bool IsList([NotNullWhen(true)] PSObject? input) =>
        input?.BaseObject is IEnumerable and not string
        && LanguagePrimitives.GetEnumerable(input) is not null;

    /// <summary>The inputs of a list, and of the lists in it, which the columns of several tables can produce.</summary>
    public static IEnumerable<PSObject?> Flatten(PSObject list) =>
        LanguagePrimitives
            .GetEnumerable(list)
            .Cast<object?>()
            .Select(input => input is null ? null : PSObject.AsPSObject(input))
            .SelectMany(input => IsList(input) ? Flatten(input) : [input]);

    /// <summary>
    /// The pipeline object from which a script block made the symbols: for { $_.name }, PowerShell binds the value to one
    /// parameter and the object to the other. Null if the object itself has the symbols.
    /// </summary>
    public static PSObject? FindRow(PSObject? symbol, PSObject row) =>
        InputValues.IsLone(row)
        || ReferenceEquals(symbol?.BaseObject, row.BaseObject)
        || row.BaseObject is IEnumerable and not IDictionary
            ? null
            : row;

    private static ResolveItem Lone(string text, PSObject? origin, bool isShared) =>
        new([new SymbolInput { Text = text }], origin, isShared);
}
