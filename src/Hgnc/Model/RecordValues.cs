using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Model;

/// <summary>The values of a record.</summary>
internal sealed class RecordValues : IEquatable<RecordValues>
{
    private readonly object?[] _values = new object?[HgncField.All.Count];
    private Dictionary<string, object>? _others;
    private List<(string Name, object Value)>? _former;

    /// <summary>The value of a field, in the type of the field, or null.</summary>
    public object? this[HgncField field] => _values[field.Index];

    /// <summary>The fields that are not in the catalogue, or whose values do not have its type, with their own names.</summary>
    public IEnumerable<KeyValuePair<string, object>> Others =>
        _others ?? Enumerable.Empty<KeyValuePair<string, object>>();

    /// <summary>The value of one of them, or null.</summary>
    public object? Other(string name) =>
        _others is not null && _others.TryGetValue(name, out var other) ? other : null;

    /// <summary>Whether the other record has the same fields with the same values.</summary>
    public bool Equals(RecordValues? other) =>
        other is not null
        && HgncField.All.All(field => Equals(this[field], other[field]))
        && Others.Count() == other.Others.Count()
        && Others.All(pair => pair.Value.Equals(other.Other(pair.Key)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RecordValues);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(this[HgncField.HgncId], this[HgncField.Symbol]);

    /// <summary>Sets the value of a field by any of its names. A value that does not have the field's type is converted, or kept with its own name.</summary>
    public void Set(string name, object? value)
    {
        if (HgncField.Find(name) is not { } field)
        {
            SetOther(name, value);
        }
        else if (name != field.Name && HgncField.Former.ContainsKey(name))
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
        if (this[field] is not { } current)
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
                _values[field.Index] = null;
            }
        }
    }

    // A value that already has the field's type. If a record has a name twice, the last value counts.
    private void SetExact(HgncField field, object value)
    {
        if (
            _former?.Find(each => HgncField.Find(each.Name) == field)
                is { Name: { } name, Value: { } before }
            && !Equals(this[field], value)
        )
        {
            SetOther(name, Untyped(before));
        }
        _values[field.Index] = value;
        _others?.Remove(field.Name);
    }

    private void SetOther(string name, object? value)
    {
        if (value is not null)
        {
            (_others ??= new(StringComparer.Ordinal))[name] = FieldValue.Unknown(value);
        }
    }
}
