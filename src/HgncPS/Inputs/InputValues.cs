using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using Hgnc;
using Hgnc.Tables;

namespace HgncPS.Inputs;

/// <summary>Gets the values of an object from the pipeline by name: its properties, or the keys of a hashtable.</summary>
internal static class InputValues
{
    /// <summary>Whether an input is itself a value: text or a number.</summary>
    public static bool IsLone(PSObject input) => input.BaseObject is string or ValueType;

    /// <summary>The names for which the input has values.</summary>
    public static IEnumerable<string> Names(PSObject input) =>
        input.BaseObject is IDictionary table
            ? table.Keys.Cast<object>().Select(key => key.ToString()!)
            : input.Properties.Select(property => property.Name);

    /// <summary>The values for a name, ignoring case, or null.</summary>
    public static IReadOnlyList<string>? Get(PSObject input, string name)
    {
        var value = input.BaseObject is IDictionary table
            ? table
                .Keys.Cast<object>()
                .Where(key => IsSame(key, name))
                .Select(key => table[key])
                .FirstOrDefault()
            : Read(input.Properties[name]);
        return Values(value);
    }

    /// <summary>The values of a property, or null.</summary>
    public static IReadOnlyList<string>? Get(PSPropertyInfo property) => Values(Read(property));

    /// <summary>A value as text, independent of the user's culture: day and month of a date must not be swapped.</summary>
    public static string Text(object? value) =>
        (value is PSObject wrapped ? wrapped.BaseObject : value) switch
        {
            DateTimeOffset time => Text(time.DateTime),
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString(
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture
            ),
            DateTime time => time.ToString("s", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            var other => other?.ToString() ?? "",
        };

    /// <summary>The values for a field, by the property name or by HGNC's name.</summary>
    public static IReadOnlyList<string>? Get(PSObject input, HgncField field) =>
        Get(input, field.PropertyName) ?? Get(input, field.Name);

    /// <summary>The name of the property that has a symbol, or null.</summary>
    public static string? FindSymbolColumn(PSObject input)
    {
        var names = Names(input).ToList();
        return GeneColumns.Find(names).Symbols is [var column, ..] ? names[column] : null;
    }

    private static IReadOnlyList<string>? Values(object? value) =>
        (value is PSObject wrapped ? wrapped.BaseObject : value) switch
        {
            null or DBNull => null,
            string text => new[] { text },
            IEnumerable list => list.Cast<object?>().Select(Text).ToList(),
            var lone => new[] { Text(lone) },
        };

    // A property can be a script, or can depend on something that does not exist any more.
    private static object? Read(PSPropertyInfo? property)
    {
        try
        {
            return property?.Value;
        }
        catch (GetValueException e)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"The property {property!.Name} of an input cannot be read: {e.Message}",
                "Leave it out, or give text instead: Select-Object keeps only the properties that it names.",
                e
            );
        }
    }

    private static bool IsSame(object key, string name) =>
        string.Equals(key.ToString(), name, StringComparison.OrdinalIgnoreCase);
}
