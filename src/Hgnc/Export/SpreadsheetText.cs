using System.Collections.Generic;
using System.Linq;

namespace Hgnc;

/// <summary>
/// Makes HGNC's text safe for spreadsheets. When a spreadsheet opens a table, it runs text that begins with <c>=</c>, <c>+</c>,
/// <c>-</c> or <c>@</c>, also after a tab or a carriage return, as a formula. An apostrophe at the beginning prevents this.
/// </summary>
public static class SpreadsheetText
{
    /// <summary>The text, with an apostrophe at the beginning if a spreadsheet would run it.</summary>
    public static string? Defuse(string? text) =>
        text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r'
            ? "'" + text
            : text;

    /// <summary>A record with safe values. The names of fields stay the same, so that values can be found by them.</summary>
    public static HgncGene Defuse(HgncGene gene) =>
        new(
            gene.GetFields()
                .Select(field => new KeyValuePair<string, object?>(field.Key, Defuse(field.Value)))
        )
        {
            Source = gene.Source,
        };

    /// <summary>A hit with a safe symbol. Its query is the user's own.</summary>
    public static HgncHit Defuse(HgncHit hit) =>
        hit with
        {
            HgncId = Defuse(hit.HgncId)!,
            Symbol = Defuse(hit.Symbol)!,
        };

    /// <summary>A resolution with safe text. Its input is the user's own.</summary>
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

    // Numbers and dates are safe: a spreadsheet reads them as numbers and dates.
    private static object Defuse(object value) =>
        value switch
        {
            string text => Defuse(text)!,
            HgncList<string> texts => Defuse(texts),
            HgncList<object> items => new HgncList<object>(items.Select(Defuse)),
            _ => value,
        };
}
