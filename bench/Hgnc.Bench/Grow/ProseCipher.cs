using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Hgnc.Bench.Grow;

/// <summary>
/// Changes the rare words of names and keeps the common ones: a larger set has more words, and its common words are in more of its
/// records.
/// </summary>
internal sealed partial class ProseCipher(IReadOnlyDictionary<string, int> frequencies)
{
    // A word in at least this number of records is common in every set of genes.
    private const int Common = 5;

    public static ProseCipher For(IEnumerable<string> texts) =>
        new(
            texts
                .SelectMany(text => Word().Matches(text).Select(match => match.Value))
                .GroupBy(word => word, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(
                    group => group.Key,
                    group => group.Count(),
                    StringComparer.OrdinalIgnoreCase
                )
        );

    public string Encipher(string text, SymbolCipher cipher) =>
        Word()
            .Replace(
                text,
                match =>
                    frequencies[match.Value] < Common ? cipher.Encipher(match.Value) : match.Value
            );

    /// <summary>Changes the rarest word, even if it is common.</summary>
    public string EncipherRarest(string text, SymbolCipher cipher)
    {
        var rarest = Word()
            .Matches(text)
            .Where(match => match.Value.Any(char.IsAsciiLetter))
            .MinBy(match => frequencies.GetValueOrDefault(match.Value));
        return rarest is null
            ? text
            : string.Concat(
                text.AsSpan(0, rarest.Index),
                cipher.Encipher(rarest.Value),
                text.AsSpan(rarest.Index + rarest.Length)
            );
    }

    [GeneratedRegex(@"\w+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
