using System;
using System.Text;
using System.Text.Json;

namespace Hgnc.Json;

/// <summary>Finds the field of a JSON property name without making a string of it.</summary>
internal static class FieldNames
{
    private static readonly byte[][] Utf8 = Array.ConvertAll(
        System.Linq.Enumerable.ToArray(HgncField.All),
        field => Encoding.UTF8.GetBytes(field.Name)
    );

    /// <param name="reader">At a property name.</param>
    /// <param name="next">Where the last field of this record stood, plus one: records have their fields in much the same order.</param>
    public static HgncField? Find(ref Utf8JsonReader reader, ref int next)
    {
        for (var i = 0; i < Utf8.Length; i++)
        {
            var index = (next + i) % Utf8.Length;
            if (reader.ValueTextEquals(Utf8[index]))
            {
                next = index + 1;
                return HgncField.All[index];
            }
        }
        return null;
    }
}
