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

    // One of them is there: the JSON until the first value is read, then the values.
    private byte[]? _json;
    private RecordValues? _values;

    internal HgncGene()
        : this(new RecordValues()) { }

    internal HgncGene(RecordValues values)
    {
        _values = values;
    }

    private HgncGene(byte[] json)
    {
        _json = json;
    }

    /// <summary>Creates a record from fields with HGNC's names.</summary>
    /// <param name="fields">
    /// Names and values. A number is accepted for text, text for a number or a date, and a single value for a
    /// list. A value that cannot be converted is kept unchanged, with its own name.
    /// </param>
    public HgncGene(IEnumerable<KeyValuePair<string, object?>> fields)
    {
        _values = new RecordValues();
        foreach (var field in fields ?? throw new ArgumentNullException(nameof(fields)))
        {
            _values.Set(field.Key, field.Value);
        }
    }

    /// <summary>Creates a record of the bytes of its JSON, in which a reader has found no error.</summary>
    internal static HgncGene FromJson(byte[] json) =>
        RecordText.CanReadLater(json) ? new(json) : new(RecordText.Read(json));

    /// <summary>
    /// The value of a field, by HGNC's name or by the name of its property, or of a derived property, such as
    /// <see cref="Url"/>; null if the record has no value.
    /// </summary>
    /// <remarks>Not an indexer, because PowerShell treats an object whose first property is an indexer as an object without properties.</remarks>
    public object? GetValue(string field)
    {
        if (Values.Other(field) is { } other)
        {
            return other;
        }
        return HgncField.Find(field) is { } known ? Value(known) ?? Values.Other(known.Name)
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
    public IEnumerable<KeyValuePair<string, object>> GetUnknownFields() => Values.Others;

    /// <summary>
    /// Values that their properties cannot return, by the names of the properties: several numbers for a property with one, or a value
    /// of another type.
    /// </summary>
    public IEnumerable<KeyValuePair<string, object>> GetUnexpectedValues()
    {
        foreach (var field in NumberFields)
        {
            if (Value(field) is HgncList<long> several)
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
    public bool Equals(HgncGene? other) => other is not null && Values.Equals(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HgncGene);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.GetHashCode();

    /// <summary>The symbol and the HGNC ID.</summary>
    public override string ToString() => $"{Symbol} ({HgncId})";

    internal void Set(string name, object? value) => Values.Set(name, value);

    private string? Text(HgncField field) => (string?)Value(field);

    private DateTime? Day(HgncField field) => (DateTime?)Value(field);

    // A property can have only one number. For several, GetValue returns all.
    private long? Number(HgncField field) => Value(field) as long?;

    private HgncList<T> List<T>(HgncField field) => (HgncList<T>?)Value(field) ?? HgncList<T>.Empty;

    private object? Value(HgncField field) => Values[field];

    // Several threads may read the JSON at the same time. All of them use the values that were stored first.
    private RecordValues Values
    {
        get
        {
            if (Volatile.Read(ref _values) is { } values)
            {
                return values;
            }
            // Another thread may have stored the values and dropped the JSON in the meantime.
            var read = Volatile.Read(ref _json) is { } json
                ? RecordText.Read(json)
                : new RecordValues();
            var stored = Interlocked.CompareExchange(ref _values, read, null) ?? read;
            Volatile.Write(ref _json, null);
            return stored;
        }
    }
}
