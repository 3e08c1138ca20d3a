using System;
using System.Linq;

namespace Hgnc.Bench.Grow;

/// <summary>
/// Replaces letters by others, one for one. Symbols keep their length, case and digits. Symbols of one family still
/// have the same beginning, and the same symbol in two records stays the same.
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
