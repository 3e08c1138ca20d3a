using System;
using System.Collections.Generic;
using System.Globalization;

namespace Hgnc.Tables.Columns;

/// <summary>Gives each column a unique name that is not empty, as objects need it.</summary>
internal static class UniqueNames
{
    /// <summary>The names. A column without one gets the name that Import-Csv gives it, H and its number.</summary>
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
