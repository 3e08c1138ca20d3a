using System.Globalization;
using System.Linq;

namespace Hgnc.Tables.Columns;

/// <summary>Numbers in tables.</summary>
internal static class NumberText
{
    public static bool IsNumber(string text) =>
        double.TryParse(
            text.Replace(',', '.'),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out _
        );

    /// <summary>Whether a text is a number that is not the name of a column: 2.1, but not 2.</summary>
    public static bool IsMeasured(string text) =>
        IsNumber(text) && text.Trim().TrimStart('-').Any(c => c is '.' or ',' or 'e' or 'E');

    public static bool IsCount(string text) =>
        text.Length > 0 && text.All(c => c is >= '0' and <= '9');
}
