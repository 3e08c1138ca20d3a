using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hgnc.Model;

/// <summary>Converts values of responses and tables to the type of their field, leniently, and back to text.</summary>
internal static class FieldValue
{
    public static bool TryConvert(HgncField field, object value, out object converted)
    {
        if (field.IsList)
        {
            var items = Items(value);
            converted = field.Type is HgncFieldType.Integer ? Numbers(items)! : Texts(items);
            return converted is not null;
        }
        if (field.Type is HgncFieldType.Integer && Several(value) is { } several)
        {
            // HGNC defines the field with one number. If a record has more, all of them are kept.
            converted = several;
            return true;
        }
        var lone = value is string || value is not IEnumerable ? value : Lone(field, Items(value));
        converted = field.Type switch
        {
            HgncFieldType.Integer => Number(lone)!,
            HgncFieldType.Date => Date(lone)!,
            _ => Text(lone)!,
        };
        return converted is not null;
    }

    /// <summary>The form in which a value of an unknown field is kept: unchanged, or as an immutable list.</summary>
    public static object Unknown(object value) =>
        value switch
        {
            string or long or double or bool or DateTime => value,
            int number => (long)number,
            HgncList<object> or HgncList<string> or HgncList<long> => value,
            IEnumerable items => new HgncList<object>(items.Cast<object>().Select(Unknown)),
            _ => Text(value)!,
        };

    /// <summary>A value in the form of HGNC's tables: dates as <c>yyyy-MM-dd</c>, lists joined with <c>|</c>.</summary>
    public static string ToTableText(object value) =>
        value is DateTime date ? DateText(date) : Text(value) ?? "";

    /// <summary>A date as in the bulk tables, with the time if it has one.</summary>
    public static string DateText(DateTime date) =>
        date.TimeOfDay == TimeSpan.Zero
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : IsoText(date);

    /// <summary>A date in the service's form.</summary>
    public static string IsoText(DateTime date) =>
        date.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static readonly string[] DateForms =
    {
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    };

    public static object? Date(object value) =>
        value switch
        {
            DateTime date => DateTime.SpecifyKind(date, DateTimeKind.Utc),
            string text
                when DateTime.TryParseExact(
                    text,
                    DateForms,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                    out var parsed
                ) => parsed,
            _ => null,
        };

    private static List<object> Items(object value) =>
        value is List<object> list ? list
        : value is string || value is not IEnumerable items ? new List<object> { value }
        : items.Cast<object?>().Where(item => item is not null).Select(item => item!).ToList();

    // A JSON array, or a list joined as in HGNC's tables.
    private static HgncList<long>? Several(object value)
    {
        var items = value is string text
            ? text.IndexOf('|') >= 0
                ? text.Split('|').Cast<object>().ToList()
                : null
            : value is IEnumerable
                ? Items(value)
                : null;
        return items?.Count > 1 ? Numbers(items) : null;
    }

    // Several values for a field with one value: text is joined as in HGNC's tables. Numbers and dates have no form like this.
    private static object Lone(HgncField field, List<object> items) =>
        items.Count == 1 ? items[0]
        : field.Type is HgncFieldType.Text ? Texts(items).ToString()
        : items;

    private static HgncList<string> Texts(List<object> items) =>
        new(items.Select(item => Text(item) ?? "").ToArray());

    private static HgncList<long>? Numbers(List<object> items)
    {
        var numbers = items.Select(Number).ToList();
        return numbers.Contains(null)
            ? null
            : new HgncList<long>(numbers.Select(number => (long)number!).ToArray());
    }

    private static object? Number(object value) =>
        value switch
        {
            long number => number,
            int number => (long)number,
            string text
                when long.TryParse(
                    text.Trim(),
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var parsed
                ) => parsed,
            _ => null,
        };

    private static string? Text(object value) =>
        value is DateTime date
            ? IsoText(date)
            : Convert.ToString(value, CultureInfo.InvariantCulture);
}
