using System;
using System.Collections.Generic;
using System.Globalization;

namespace Hgnc.Tables.Columns;

/// <summary>A name for each column, as an object needs it: no empty one, and none twice.</summary>
internal static class UniqueNames
{
    /// <summary>The names; a column without one gets that of Import-Csv, H and its number.</summary>
    public static IReadOnlyList<string> Make(IReadOnlyList<string> names, int width)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var unique = new List<string>(width);
        for (var i = 0; i < width; i++)
        {
            var name = i < names.Count ? names[i] : "";
            if (string.IsNullOrWhiteSpace(name))
            {
                name = "H" + Text(i + 1);
            }
            var free = name;
            for (var n = 2; !taken.Add(free); n++)
            {
                free = name + "_" + Text(n);
            }
            unique.Add(free);
        }
        return unique;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
