using System.Collections.Generic;
using System.Linq;

namespace Hgnc;

/// <summary>
/// Text of HGNC's that no spreadsheet takes for a formula. One that opens a table runs what begins with <c>=</c>, <c>+</c>,
/// <c>-</c> or <c>@</c>, also behind a tab or a carriage return; an apostrophe in front makes text of it.
/// </summary>
public static class SpreadsheetText
{
    /// <summary>The text; with an apostrophe in front where a spreadsheet would run it.</summary>
    public static string? Defuse(string? text) =>
        text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r'
            ? "'" + text
            : text;

    /// <summary>A record whose values are such text; names of fields stay, so that values are found under them.</summary>
    public static HgncGene Defuse(HgncGene gene) =>
        new(
            gene.GetFields()
                .Select(field => new KeyValuePair<string, object?>(field.Key, Defuse(field.Value)))
        )
        {
            Source = gene.Source,
        };

    /// <summary>A hit whose symbol is such text. Its query is the user's own.</summary>
    public static HgncHit Defuse(HgncHit hit) =>
        hit with
        {
            HgncId = Defuse(hit.HgncId)!,
            Symbol = Defuse(hit.Symbol)!,
        };

    /// <summary>A resolution with such text. Its input is the user's own.</summary>
    public static HgncResolution Defuse(HgncResolution resolution) =>
        resolution with
        {
            Symbol = Defuse(resolution.Symbol),
            HgncId = Defuse(resolution.HgncId),
            Name = Defuse(resolution.Name),
            Location = Defuse(resolution.Location),
            Candidates = new(resolution.Candidates.Select(Defuse)),
            ReplacedBy = Defuse(resolution.ReplacedBy),
            Suggestion = Defuse(resolution.Suggestion),
            Detail = Defuse(resolution.Detail),
            SymbolThen = Defuse(resolution.SymbolThen),
        };

    private static HgncCandidate Defuse(HgncCandidate candidate) =>
        candidate with
        {
            HgncId = Defuse(candidate.HgncId)!,
            Symbol = Defuse(candidate.Symbol)!,
            Name = Defuse(candidate.Name),
            Location = Defuse(candidate.Location),
            Value = Defuse(candidate.Value)!,
        };

    private static HgncList<string> Defuse(HgncList<string> texts) =>
        new(texts.Select(text => Defuse(text)!));

    // Numbers and days are none of this: a spreadsheet reads them as what they are.
    private static object Defuse(object value) =>
        value switch
        {
            string text => Defuse(text)!,
            HgncList<string> texts => Defuse(texts),
            HgncList<object> items => new HgncList<object>(items.Select(Defuse)),
            _ => value,
        };
}
