using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hgnc.Model;

namespace Hgnc;

/// <summary>
/// The record of one gene, as in the service's fetch and HGNC's bulk files. A field that this version does not know
/// is kept with its own name: use <see cref="GetValue"/> and <see cref="GetFields"/>.
/// </summary>
public sealed partial class HgncGene : IEquatable<HgncGene>
{
    private static readonly HgncField[] NumberFields = HgncField
        .All.Where(field => field is { IsList: false, Type: HgncFieldType.Integer })
        .ToArray();

    // Values created from the text, or set directly.
    private object?[]? _values;
    private RecordText _text;
    private Dictionary<string, object>? _others;
    private List<(string Name, object Value)>? _former;

    internal HgncGene() { }

    /// <summary>Creates a record from fields with HGNC's names.</summary>
    /// <param name="fields">
    /// Names and values. A number is accepted for text, text for a number or a date, and a single value for a
    /// list. A value that cannot be converted is kept unchanged, with its own name.
    /// </param>
    public HgncGene(IEnumerable<KeyValuePair<string, object?>> fields)
    {
        foreach (var field in fields ?? throw new ArgumentNullException(nameof(fields)))
        {
            Set(field.Key, field.Value);
        }
    }

    /// <summary>
    /// The value of a field, by HGNC's name or by the name of its property, or of a derived property, such as
    /// <see cref="Url"/>; null if the record has no value.
    /// </summary>
    /// <remarks>Not an indexer, because PowerShell treats an object whose first property is an indexer as an object without properties.</remarks>
    public object? GetValue(string field)
    {
        if (_others is not null && _others.TryGetValue(field, out var other))
        {
            return other;
        }
        return HgncField.Find(field) is { } known ? Value(known) ?? Other(known)
            : DerivedValues.TryGetValue(field, out var derive) ? derive(this)
            : null;
    }

    /// <summary>
    /// The fields of the record with HGNC's names, in the catalogue's order, unknown ones last. Values are
    /// text, long, double, bool, DateTime (a date, UTC) or an <see cref="HgncList{T}"/>.
    /// </summary>
    public IEnumerable<KeyValuePair<string, object>> GetFields()
    {
        foreach (var field in HgncField.All)
        {
            if (Value(field) is { } value)
            {
                yield return new(field.Name, value);
            }
        }
        foreach (var other in GetUnknownFields())
        {
            yield return other;
        }
    }

    /// <summary>The fields that are not in the catalogue, or whose values do not have its type, with their own names.</summary>
    public IEnumerable<KeyValuePair<string, object>> GetUnknownFields() =>
        _others ?? Enumerable.Empty<KeyValuePair<string, object>>();

    /// <summary>
    /// Values that their properties cannot return, by the names of the properties: several numbers for a property with one, or a value
    /// of another type.
    /// </summary>
    public IEnumerable<KeyValuePair<string, object>> GetUnexpectedValues()
    {
        foreach (var field in NumberFields)
        {
            if (_values?[field.Index] is HgncList<long> several)
            {
                yield return new(field.PropertyName, several);
            }
        }
        foreach (var other in GetUnknownFields())
        {
            if (HgncField.Find(other.Key) is { } field && Value(field) is null)
            {
                yield return new(field.PropertyName, other.Value);
            }
        }
    }

    /// <summary>A value in the form of HGNC's tables: dates as <c>yyyy-MM-dd</c>, lists joined with <c>|</c>, null as an empty string.</summary>
    public static string ToTableText(object? value) =>
        value is null ? "" : FieldValue.ToTableText(value);

    /// <summary>Whether the other record has the same fields with the same values.</summary>
    public bool Equals(HgncGene? other)
    {
        if (other is null || !HgncField.All.All(field => Equals(Value(field), other.Value(field))))
        {
            return false;
        }
        var mine = _others?.Count ?? 0;
        return mine == (other._others?.Count ?? 0)
            && GetUnknownFields()
                .All(pair =>
                    other._others!.TryGetValue(pair.Key, out var value) && pair.Value.Equals(value)
                );
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HgncGene);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(HgncId, Symbol);

    /// <summary>The symbol and the HGNC ID.</summary>
    public override string ToString() => $"{Symbol} ({HgncId})";

    internal void Set(string name, object? value)
    {
        if (HgncField.Find(name) is not { } field)
        {
            SetOther(name, value);
        }
        else if (HgncField.Former.ContainsKey(name))
        {
            SetFormer(field, name, value);
        }
        else
        {
            Set(field, name, value);
        }
    }

    // If a record has both the previous and the current name of a field, the value of the current one counts, in any order. A
    // different value stays with the previous name, so that nothing is lost.
    private void SetFormer(HgncField field, string name, object? value)
    {
        if (Value(field) is not { } current)
        {
            Set(field, name, value);
            if (value is not null)
            {
                (_former ??= new()).Add((name, value));
            }
        }
        else if (
            value is not null
            && !(FieldValue.TryConvert(field, value, out var former) && Equals(former, current))
        )
        {
            SetOther(name, Untyped(value));
        }
    }

    // Readers create lists of different types, and equal values must compare as equal.
    private static object Untyped(object value) =>
        value is IEnumerable list and not string ? list.Cast<object>().ToList() : value;

    private void Set(HgncField field, string name, object? value)
    {
        if (value is null)
        {
            return;
        }
        if (FieldValue.TryConvert(field, value, out var converted))
        {
            SetExact(field, converted);
        }
        else
        {
            SetOther(name, value);
            if (name == field.Name)
            {
                Values()[field.Index] = null;
            }
        }
    }

    /// <summary>Sets a value that already has the field's type. If a record has a name twice, the last value counts.</summary>
    internal void SetExact(HgncField field, object value)
    {
        if (
            _former?.Find(each => HgncField.Find(each.Name) == field)
                is { Name: { } name, Value: { } before }
            && !Equals(Value(field), value)
        )
        {
            SetOther(name, Untyped(before));
        }
        Values()[field.Index] = value;
        _others?.Remove(field.Name);
    }

    /// <summary>Sets the text from which values are created when they are read.</summary>
    internal void Set(RecordText text) => _text = text;

    private void SetOther(string name, object? value)
    {
        if (value is not null)
        {
            (_others ??= new(StringComparer.Ordinal))[name] = FieldValue.Unknown(value);
        }
    }

    private object? Other(HgncField field) =>
        _others is not null && _others.TryGetValue(field.Name, out var other) ? other : null;

    private string? Text(HgncField field) => (string?)Value(field);

    private DateTime? Day(HgncField field) => (DateTime?)Value(field);

    // A property can have only one number. For several, GetValue returns all.
    private long? Number(HgncField field) => Value(field) as long?;

    private HgncList<T> List<T>(HgncField field) => (HgncList<T>?)Value(field) ?? HgncList<T>.Empty;

    private object? Value(HgncField field) =>
        Volatile.Read(ref _values) is { } values
        && Volatile.Read(ref values[field.Index]) is { } made
            ? made
            : Make(field);

    // Two threads may create the same value at the same time. Both get the one that was stored first.
    private object? Make(HgncField field)
    {
        var made = _text.Read(field);
        if (made is null)
        {
            return null;
        }
        return Interlocked.CompareExchange(ref Values()[field.Index], made, null) ?? made;
    }

    private object?[] Values()
    {
        if (Volatile.Read(ref _values) is { } values)
        {
            return values;
        }
        var created = new object?[HgncField.All.Count];
        return Interlocked.CompareExchange(ref _values, created, null) ?? created;
    }
}
