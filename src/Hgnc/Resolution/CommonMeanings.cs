using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Text;

namespace Hgnc.Resolution;

/// <summary>
/// Names that most people write for another gene than the one that HGNC has with this name: <c>YAP</c> is an alias of YY1AP1, and people mean YAP1.
/// </summary>
internal static class CommonMeanings
{
    private static readonly Lazy<Dictionary<string, IReadOnlyList<string>>> Symbols = new(() =>
        EmbeddedText.ReadLists("CommonMeanings.txt")
    );

    /// <summary>The names, without signs.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All => Symbols.Value;

    /// <summary>The approved symbols of the genes that most people mean by a name, or null. Case and the signs in the name do not matter.</summary>
    public static IReadOnlyList<string>? Find(string name) =>
        Symbols.Value.TryGetValue(string.Concat(name.Where(char.IsLetterOrDigit)), out var symbols)
            ? symbols
            : null;
}
