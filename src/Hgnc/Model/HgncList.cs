using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hgnc;

/// <summary>
/// The values of a field with several values. As text, they are joined with <c>|</c>, as in HGNC's tables, so that
/// <c>Export-Csv</c> writes <c>x|y</c>; <c>ConvertTo-Json</c> still writes an array.
/// </summary>
/// <typeparam name="T">Text, or whole numbers.</typeparam>
public sealed class HgncList<T> : IReadOnlyList<T>, IEquatable<HgncList<T>>
{
    private readonly T[] _values;

    /// <summary>Creates a list of these values, in this order.</summary>
    public HgncList(IEnumerable<T> values)
    {
        _values = (values ?? throw new ArgumentNullException(nameof(values))).ToArray();
    }

    internal HgncList(T[] values)
    {
        _values = values;
    }

    /// <summary>The empty list.</summary>
    public static HgncList<T> Empty { get; } = new(Array.Empty<T>());

    /// <summary>The number of values.</summary>
    public int Count => _values.Length;

    /// <summary>The value at an index, counted from 0.</summary>
    public T this[int index] => _values[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();

    /// <summary>Whether the other list has the same values in the same order.</summary>
    public bool Equals(HgncList<T>? other) =>
        other is not null && _values.SequenceEqual(other._values, EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HgncList<T>);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        _values.Aggregate(
            17,
            (hash, value) => unchecked((hash * 31) + (value?.GetHashCode() ?? 0))
        );

    /// <summary>The values joined with <c>|</c>.</summary>
    public override string ToString() =>
        string.Join(
            "|",
            _values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))
        );
}
