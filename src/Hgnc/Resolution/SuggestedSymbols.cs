using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Repairs;
using Hgnc.Resolution.Symbols;
using Hgnc.Text;

namespace Hgnc.Resolution;

/// <summary>
/// Suggests approved symbols for a text that names no gene: those at its beginning (<c>BRCA1 fragment</c>,
/// <c>CDKN2A (p16)</c>, <c>BRAF_V600E</c>), those of a protein (<c>E-cadherin</c>), or else the most similar ones.
/// </summary>
internal sealed class SuggestedSymbols
{
    /// <summary>The maximum number of suggestions.</summary>
    public const int MaxCount = 3;

    // In free text, later words are not names of genes.
    private const int MaxWords = 4;
    private const int ShortestWord = 3;

    // In characters. For a whole file in one text, the regular expressions would exceed their timeout.
    private const int MaxBeginningLength = 1000;

    private static readonly Regex Break = new(
        @"[\s,;:|/()\[\]{}<>+&*~=]+|_|\.(?=[cgp]\.)",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    // V600E, L858R, T790fs: the change of a protein after the symbol of its gene.
    private static readonly Regex Mutation = new(
        "^(?<gene>[A-Z][A-Z0-9-]{2,})(?:p\\.)?[A-Z][0-9]{1,4}(?:[A-Z*]|fs|del|dup)?$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    private readonly ISymbolTable _table;

    public SuggestedSymbols(ISymbolTable table)
    {
        _table = table;
    }

    /// <summary>The suggestions, the best first, or null if the table does not know enough yet.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parts">The symbols of the genes that part of the text names.</param>
    public IReadOnlyList<string>? Find(string text, IEnumerable<string> parts)
    {
        var plain = Typography.MakePlain(
            text.Length > MaxBeginningLength ? text.Substring(0, MaxBeginningLength) : text
        );
        var words = Words(plain).Where(SymbolText.CanBeSymbol).ToList();
        var found = words.ConvertAll(_table.Find);
        var near = NearSymbols.CanHaveSuggestions(plain)
            ? _table.FindNear(plain)
            : Array.Empty<string>();
        if (near is null || found.Contains(null))
        {
            return null;
        }
        return CommonProteins
            .Find(plain)
            .Concat(parts)
            .Concat(
                found
                    .SelectMany(matches =>
                        matches!
                            .OrderBy(match => match.How)
                            .ThenBy(match => match.Gene.Symbol, StringComparer.Ordinal)
                    )
                    .Where(match => !match.Gene.IsWithdrawn)
                    .Select(match => match.Gene.Symbol)
            )
            .Concat(near)
            .Distinct(StringComparer.Ordinal)
            .Take(MaxCount)
            .ToList();
    }

    private static IEnumerable<string> Words(string text)
    {
        var words = Break.Split(text).Where(word => word.Length > 0).Take(MaxWords).ToList();
        // The name of a gene comes first. Another name can follow in brackets.
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
