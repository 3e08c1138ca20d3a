using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hgnc;

/// <summary>
/// The values of a field that has many. As text they are joined with <c>|</c>, as HGNC's own tables join them, so that
/// <c>Export-Csv</c> writes <c>x|y</c>; <c>ConvertTo-Json</c> still writes an array.
/// </summary>
/// <typeparam name="T">Text, or whole numbers.</typeparam>
public sealed class HgncList<T> : IReadOnlyList<T>, IEquatable<HgncList<T>>
{
    private readonly T[] _values;

    /// <summary>A list of these values, in this order.</summary>
    public HgncList(IEnumerable<T> values)
    {
        _values = (values ?? throw new ArgumentNullException(nameof(values))).ToArray();
    }

    internal HgncList(T[] values)
    {
        _values = values;
    }

    /// <summary>The list of no values.</summary>
    public static HgncList<T> Empty { get; } = new(Array.Empty<T>());

    /// <summary>How many values there are.</summary>
    public int Count => _values.Length;

    /// <summary>The value at a place, counted from 0.</summary>
    public T this[int index] => _values[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();

    /// <summary>Whether the other has the same values in the same order.</summary>
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

    /// <summary>The values with <c>|</c> between them.</summary>
    public override string ToString() =>
        string.Join(
            "|",
            _values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))
        );
}
