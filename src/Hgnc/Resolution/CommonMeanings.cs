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
    private static readonly Lazy<Dictionary<string, string>> Symbols = new(() =>
        EmbeddedText
            .Read("CommonMeanings.txt")
            .Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>The names, without signs.</summary>
    public static IReadOnlyDictionary<string, string> All => Symbols.Value;

    /// <summary>The approved symbol of the gene that most people mean by a name, or null. Case and the signs in the name do not matter.</summary>
    public static string? Find(string name) =>
        Symbols.Value.TryGetValue(string.Concat(name.Where(char.IsLetterOrDigit)), out var symbol)
            ? symbol
            : null;
}
