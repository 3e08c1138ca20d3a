using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Hgnc;

namespace HgncPS.Inputs;

/// <summary>Reads the input of <c>Resolve-HgncSymbol</c>.</summary>
internal static class ResolveInput
{
    /// <summary>The items of an input.</summary>
    /// <param name="input">A symbol, or an object that has one.</param>
    /// <param name="row">The object whose property the symbol is; null if it is not a property.</param>
    /// <param name="isOneOfMany">Whether the row has more symbols.</param>
    /// <param name="rows">Reads rows of tables.</param>
    /// <exception cref="HgncException">The object has no symbol.</exception>
    public static IReadOnlyList<ResolveItem> Read(
        PSObject? input,
        PSObject? row,
        bool isOneOfMany,
        SymbolRow rows
    )
    {
        // An earlier result is resolved again, whatever it was.
        if (input?.BaseObject is HgncResolution before)
        {
            return [Lone(before.Input, input, isShared: false)];
        }
        return input is null || InputValues.IsLone(input)
            ? [Lone(InputValues.Text(input), row ?? input, row is not null && isOneOfMany)]
            : rows.Read(input);
    }

    /// <summary>The inputs, without nested arrays, which the columns of several tables can produce.</summary>
    public static IEnumerable<PSObject?> Flatten(PSObject?[] inputs) =>
        // Nearly always one. Each iterator would take as long as finding its result.
        inputs is [{ BaseObject: not object[] }]
            ? inputs
            : FlattenAll(inputs);

    private static IEnumerable<PSObject?> FlattenAll(IEnumerable<PSObject?> inputs) =>
        inputs.SelectMany(input =>
            input?.BaseObject is object[] array
                ? FlattenAll(array.Select(one => one is null ? null : PSObject.AsPSObject(one)))
                : [input]
        );

    /// <summary>
    /// The pipeline object from which a script block made the symbols: for { $_.name }, PowerShell binds the value to one
    /// parameter and the object to the other. Null if the object itself has the symbols.
    /// </summary>
    public static PSObject? FindRow(PSObject?[]? symbols, PSObject? row) =>
        row is null || InputValues.IsLone(row) || IsBound(symbols, row) ? null : row;

    // Whether PowerShell bound the object itself, not a value that a script block made of it.
    private static bool IsBound(PSObject?[]? symbols, PSObject row) =>
        (
            symbols is [{ } only]
            && (ReferenceEquals(only, row) || ReferenceEquals(only.BaseObject, row.BaseObject))
        ) || row.BaseObject is IEnumerable and not IDictionary;

    private static ResolveItem Lone(string text, PSObject? origin, bool isShared) =>
        new([new SymbolInput { Text = text }], origin, isShared);
}
