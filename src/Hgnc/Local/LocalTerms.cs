using System;
using System.Linq;

namespace Hgnc.Local;

/// <summary>The form in which values are compared: without outer space, in lower case, HGNC IDs with their prefix.</summary>
internal static class LocalTerms
{
    private const string HgncPrefix = "hgnc:";

    public static string Fold(string value) => value.Trim().ToLowerInvariant();

    /// <param name="field">HGNC's name of the field; null for any.</param>
    /// <param name="value">A value of it.</param>
    public static string Fold(string? field, string value)
    {
        var folded = Fold(value);
        return field == HgncField.HgncId.Name && folded.Length > 0 && folded.All(IsDigit)
            ? HgncPrefix + folded
            : folded;
    }

    /// <summary>The same for a term with wildcards: <c>11*</c> means <c>HGNC:11*</c>.</summary>
    public static string FoldPattern(string? field, string escaped)
    {
        var folded = Fold(escaped);
        return field == HgncField.HgncId.Name && folded.Length > 0 && IsDigit(folded[0])
            ? HgncPrefix + folded
            : folded;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
