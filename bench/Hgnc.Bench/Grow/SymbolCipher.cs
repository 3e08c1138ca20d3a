using System;
using System.Linq;

namespace Hgnc.Bench.Grow;

/// <summary>
/// Exchanges letters for others, one for one. Symbols keep their length, their case and their digits; those of one family still
/// begin alike, and what was one symbol in two records still is.
/// </summary>
internal sealed class SymbolCipher
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private readonly char[] _upper;

    public SymbolCipher(Random random)
    {
        _upper = Letters.ToCharArray();
        random.Shuffle(_upper);
    }

    public string Encipher(string text) => string.Concat(text.Select(Encipher));

    private char Encipher(char c) =>
        c switch
        {
            >= 'A' and <= 'Z' => _upper[c - 'A'],
            >= 'a' and <= 'z' => char.ToLowerInvariant(_upper[c - 'a']),
            _ => c,
        };
}
