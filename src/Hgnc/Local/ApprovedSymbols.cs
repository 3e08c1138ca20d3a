using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Hgnc.Resolution;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Local;

/// <summary>
/// The short approved symbols that no other record of a copy has as a name. Finding one reads two places in memory. Finding it among
/// all symbols reads six, and waiting for them is most of the time that a row of a table takes.
/// </summary>
internal sealed class ApprovedSymbols
{
    private const string Prefix = "HGNC:";
    private const int PrefixLength = 5;

    private readonly Dictionary<ShortText, int> _numbers = new();

    /// <param name="symbols">All symbols of the copy, each with its matches.</param>
    public ApprovedSymbols(IEnumerable<SymbolMatch[]> symbols)
    {
        foreach (var match in symbols.Where(matches => matches.Length == 1).Select(one => one[0]))
        {
            if (
                match.How is HgncMatchType.Approved
                && ShortText.Of(match.Value) is { } symbol
                && match.Gene.HgncId is { Length: > PrefixLength } id
                && int.TryParse(
                    id[PrefixLength..],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                && Id(number) == id
            )
            {
                _numbers[symbol] = number;
            }
        }
    }

    /// <summary>The gene with this symbol, or null.</summary>
    public ApprovedGene? Find(string symbol) =>
        ShortText.Of(symbol) is { } text && _numbers.TryGetValue(text, out var number)
            ? new ApprovedGene(symbol, Id(number))
            : null;

    // A new text is faster than reading one from another part of the memory.
    private static string Id(int number) => Prefix + number.ToString(CultureInfo.InvariantCulture);
}
