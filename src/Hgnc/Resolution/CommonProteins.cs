using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Repairs;
using Hgnc.Text;

namespace Hgnc.Resolution;

/// <summary>
/// Names of proteins that HGNC does not have, and the genes to suggest for them: <c>E-cadherin</c> is CDH1. They are never more than suggestions.
/// </summary>
internal static class CommonProteins
{
    private static readonly Lazy<Dictionary<string, IReadOnlyList<string>>> Symbols = new(() =>
        EmbeddedText.ReadLists("CommonProteins.txt")
    );

    /// <summary>The names and the approved symbols.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All => Symbols.Value;

    /// <summary>The approved symbols of the genes of a protein; empty for other texts. Case and signs do not matter.</summary>
    public static IReadOnlyList<string> Find(string text)
    {
        var names = GreekLetters.Spell(text).Prepend(text).Select(Plain);
        return names
                .Select(name => Symbols.Value.TryGetValue(name, out var symbols) ? symbols : null)
                .FirstOrDefault(symbols => symbols is not null)
            ?? Array.Empty<string>();
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
