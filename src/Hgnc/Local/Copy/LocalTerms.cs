using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Local.Copy;

/// <summary>The form in which values are compared: trimmed, in lower case, HGNC IDs with their prefix.</summary>
internal static class LocalTerms
{
    private const string HgncPrefix = "hgnc:";

    public static string Fold(string value) => value.Trim().ToLowerInvariant();

    /// <param name="field">HGNC's name of the field, or null for any field.</param>
    /// <param name="value">A value of the field.</param>
    public static string Fold(string? field, string value)
    {
        var folded = Fold(value);
        return field == HgncField.HgncId.Name ? FoldId(folded) ?? folded : folded;
    }

    /// <summary>The same for a term with wildcards: <c>11*</c> means <c>HGNC:11*</c>.</summary>
    public static string FoldPattern(string? field, string escaped)
    {
        var folded = Fold(escaped);
        return field == HgncField.HgncId.Name ? FoldIdPattern(folded) ?? folded : folded;
    }

    /// <summary>The HGNC ID for a bare number, or null if the text is not a bare number.</summary>
    public static string? FoldId(string folded) =>
        folded.Length > 0 && folded.All(IsDigit) ? HgncPrefix + folded : null;

    /// <summary>The pattern of HGNC IDs for a pattern of bare numbers, or null if it is not one.</summary>
    public static string? FoldIdPattern(string folded) =>
        folded.Length > 0 && IsDigit(folded[0]) ? HgncPrefix + folded : null;

    /// <summary>All forms in which a value can be found. For a location, this includes the sortable form with two digits for the chromosome.</summary>
    public static IEnumerable<string> AllForms(string field, string value)
    {
        var folded = Fold(field, value);
        yield return folded;
        if (
            field == HgncField.Location.Name
            && folded.Length > 0
            && IsDigit(folded[0])
            && (folded.Length == 1 || !IsDigit(folded[1]))
        )
        {
            yield return "0" + folded;
        }
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
