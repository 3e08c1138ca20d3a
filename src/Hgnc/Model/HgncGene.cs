using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hgnc.Model;

namespace Hgnc;

/// <summary>
/// The record of one gene, as the service's fetch and HGNC's bulk files give it. A field that nobody knew when this was
/// written is kept under its own name: <see cref="GetValue"/> and <see cref="GetFields"/> have it.
/// </summary>
public sealed partial class HgncGene : IEquatable<HgncGene>
{
    private static readonly HgncField[] NumberFields = HgncField
        .All.Where(field => field is { IsList: false, Type: HgncFieldType.Integer })
        .ToArray();

    // What was made of the text, or was never text.
    private object?[]? _values;
    private RecordText _text;
    private Dictionary<string, object>? _others;
    private List<(string Name, object Value)>? _former;

    internal HgncGene() { }

    /// <summary>A record of these fields, under HGNC's names.</summary>
    /// <param name="fields">
    /// Names and values. A number where text is due, text where a number or a day is due, and a lone value where a list
    /// is due are taken; what cannot be is kept as it is, under its own name.
    /// </param>
    public HgncGene(IEnumerable<KeyValuePair<string, object?>> fields)
    {
        foreach (var field in fields ?? throw new ArgumentNullException(nameof(fields)))
        {
            Set(field.Key, field.Value);
        }
    }

    /// <summary>
    /// The value of a field by HGNC's name for it or by its property's name, or of a property that follows from fields, such as
    /// <see cref="Url"/>; null where the record has none.
    /// </summary>
    /// <remarks>Not an indexer: PowerShell takes an object whose first property is one for an object without properties.</remarks>
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
    /// The fields that the record has, under HGNC's names and in the catalogue's order, unknown ones last. Values are
    /// text, long, double, bool, DateTime (a day, UTC) or an <see cref="HgncList{T}"/>.
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

    /// <summary>The fields that are not in the catalogue, or whose values are not of its type, under their own names.</summary>
    public IEnumerable<KeyValuePair<string, object>> GetUnknownFields() =>
        _others ?? Enumerable.Empty<KeyValuePair<string, object>>();

    /// <summary>
    /// Values that their properties cannot give, under the properties' names: several numbers where HGNC's field has one, or what is
    /// not of the field's type.
    /// </summary>
    public IEnumerable<KeyValuePair<string, object>> GetOddValues()
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

    /// <summary>A value as HGNC's tables write it: days as <c>yyyy-MM-dd</c>, lists joined with <c>|</c>, nothing as nothing.</summary>
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

    // A record that has the former and the current name of a field has the current one's value, in whichever order they stand. A value that
    // differs stays under the former name, so that nothing is lost.
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

    // Readers give lists of different types, and the same values are to be equal.
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

    /// <summary>Sets a value that is of the field's own type already. Of two that a record has under one name, the last one counts.</summary>
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

    /// <summary>Sets what values are made of when somebody asks for them.</summary>
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

    // A property has room for one: of several, GetValue gives all.
    private long? Number(HgncField field) => Value(field) as long?;

    private HgncList<T> List<T>(HgncField field) => (HgncList<T>?)Value(field) ?? HgncList<T>.Empty;

    private object? Value(HgncField field) =>
        Volatile.Read(ref _values) is { } values
        && Volatile.Read(ref values[field.Index]) is { } made
            ? made
            : Make(field);

    // Two threads may make the same at the same time: both get what the first of them has kept.
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
