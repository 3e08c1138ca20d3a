using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Repairs;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Resolution;

/// <summary>
/// Suggests approved symbols for a text that names no gene: those of the names at its beginning (<c>BRCA1 gene</c>,
/// <c>CDKN2A (p16)</c>, <c>BRAF_V600E</c>), else those that are written most like it.
/// </summary>
internal sealed class SuggestedSymbols
{
    /// <summary>So many suggestions at most.</summary>
    public const int Most = 3;

    // In free text what comes later is no gene's name.
    private const int MostWords = 4;
    private const int ShortestWord = 3;

    // In characters. To search a whole file that came as one text would take longer than the expressions may.
    private const int LongestBeginning = 1000;

    private static readonly Regex Break = new(
        @"[\s,;:|/()\[\]{}<>+&*~=]+|_|\.(?=[cgp]\.)",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    // V600E, L858R, T790fs: the change of a protein behind its gene's symbol.
    private static readonly Regex Mutation = new(
        "^(?<gene>[A-Z][A-Z0-9-]{2,})(?:p\\.)?[A-Z][0-9]{1,4}(?:[A-Z*]|fs|del|dup)?$",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    private readonly ISymbolTable _table;

    public SuggestedSymbols(ISymbolTable table)
    {
        _table = table;
    }

    /// <summary>The suggestions, the best first; null where the table does not know enough yet.</summary>
    public IReadOnlyList<string>? Find(string text)
    {
        var plain = Typography.MakePlain(
            text.Length > LongestBeginning ? text.Substring(0, LongestBeginning) : text
        );
        var words = Words(plain).Where(SymbolText.CanBeSymbol).ToList();
        var found = words.ConvertAll(_table.Find);
        var near = NearSymbols.IsWorthAsking(plain)
            ? _table.FindNear(plain)
            : Array.Empty<string>();
        if (near is null || found.Contains(null))
        {
            return null;
        }
        return found
            .SelectMany(matches => matches!)
            .Where(match => !match.Gene.IsWithdrawn)
            .Select(match => match.Gene.Symbol)
            .Concat(near)
            .Distinct(StringComparer.Ordinal)
            .Take(Most)
            .ToList();
    }

    private static IEnumerable<string> Words(string text)
    {
        var words = Break.Split(text).Where(word => word.Length > 0).Take(MostWords).ToList();
        // A gene's name stands first; behind it, in brackets, another one can stand.
        var leading = words.Count > 1 ? words.Take(1) : Enumerable.Empty<string>();
        var mutated = Mutation.Match(text) is { Success: true } match
            ? new[] { match.Groups["gene"].Value }
            : Array.Empty<string>();
        return leading
            .Concat(
                words.Skip(1).Where(word => word.Length >= ShortestWord && word.Any(char.IsDigit))
            )
            .Concat(mutated)
            .Distinct(StringComparer.OrdinalIgnoreCase);
    }
}
