using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using Hgnc;
using Hgnc.Tables;

namespace HgncPS.Inputs;

/// <summary>What an object from the pipeline says under names: its properties, or the keys of a table.</summary>
internal static class InputValues
{
    /// <summary>Whether an input is a value itself: text or a number.</summary>
    public static bool IsLone(PSObject input) => input.BaseObject is string or ValueType;

    /// <summary>The names under which it has values.</summary>
    public static IEnumerable<string> Names(PSObject input) =>
        input.BaseObject is IDictionary table
            ? table.Keys.Cast<object>().Select(key => key.ToString()!)
            : input.Properties.Select(property => property.Name);

    /// <summary>The values under a name, in any case; null where there is none.</summary>
    public static IReadOnlyList<string>? Get(PSObject input, string name)
    {
        var value = input.BaseObject is IDictionary table
            ? table
                .Keys.Cast<object>()
                .Where(key => IsSame(key, name))
                .Select(key => table[key])
                .FirstOrDefault()
            : Read(input.Properties[name]);
        return (value is PSObject wrapped ? wrapped.BaseObject : value) switch
        {
            null or DBNull => null,
            string text => new[] { text },
            IEnumerable many => many.Cast<object?>().Select(Text).ToList(),
            var lone => new[] { Text(lone) },
        };
    }

    /// <summary>A value as text, the same whatever the user's culture: a spreadsheet's day and month must not change places.</summary>
    public static string Text(object? value) =>
        (value is PSObject wrapped ? wrapped.BaseObject : value) switch
        {
            DateTimeOffset moment => Text(moment.DateTime),
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString(
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture
            ),
            DateTime moment => moment.ToString("s", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            var other => other?.ToString() ?? "",
        };

    /// <summary>The values under a field's property name or HGNC's name for it.</summary>
    public static IReadOnlyList<string>? Get(PSObject input, HgncField field) =>
        Get(input, field.PropertyName) ?? Get(input, field.Name);

    /// <summary>The name under which it has a symbol; null where it has none.</summary>
    public static string? FindSymbolColumn(PSObject input)
    {
        var names = Names(input).ToList();
        return GeneColumns.Find(names).Symbols is [var column, ..] ? names[column] : null;
    }

    // A property can be a script, or ask something that is not there any more.
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
