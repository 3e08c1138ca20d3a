using System.Linq;

namespace Hgnc.Resolution.Repairs;

/// <summary>
/// Removes the suffix that a program appends to make a repeated name unique: <c>.1</c> (R, pandas), <c>-1</c> (scanpy),
/// <c>_1</c> (Seurat).
/// </summary>
internal static class UniqueSuffix
{
    private const int MaxDigits = 3;

    // A longer name is a symbol.
    private const int MaxShortName = 3;

    /// <summary>The name without its suffix, or null.</summary>
    public static string? Strip(string text)
    {
        var at = text.Length - 1;
        while (at >= 0 && text[at] is >= '0' and <= '9')
        {
            at--;
        }
        var digits = text.Length - 1 - at;
        return
            digits is > 0 and <= MaxDigits
            && at > 0
            && text[at] is '.' or '-' or '_'
            // Programs count from 1.
            && text[at + 1] != '0'
            ? text.Substring(0, at)
            : null;
    }

    /// <summary>
    /// Whether the suffix is rather the number of the name: MIP-2 is not the third MIP, because few genes are repeated and fewer of them twice. R and
    /// pandas write a dot. Two letters name too many things: CO-1 is not a second CO.
    /// </summary>
    public static bool IsOfName(string text, string bare) =>
        bare.Length <= MaxShortName
        && bare.All(char.IsLetter)
        && text[bare.Length] != '.'
        && (bare.Length < MaxShortName || text.Substring(bare.Length + 1) != "1");

    /// <summary>The name of the repair: only R and pandas write a dot.</summary>
    public static string Repair(string text) =>
        text.LastIndexOf('.') > text.LastIndexOfAny(new[] { '-', '_' })
            ? RepairName.RName
            : RepairName.UniqueSuffix;
}
