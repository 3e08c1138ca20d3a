using System;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Results;

namespace Hgnc;

/// <summary>The reason why an input has no record, and what to do.</summary>
/// <param name="Message">The problem, in one or two sentences that name the input.</param>
/// <param name="Advice">The advice.</param>
public sealed record MissingRecord(string Message, string Advice)
{
    private const string UseOneGene =
        "Give the approved symbol or the HGNC ID of the gene that you mean.";
    private const string CheckSymbol =
        "Check the symbol; Find-HgncGene (hgnc find) searches with wildcards and in all fields.";

    /// <summary>The reason for a request without a record.</summary>
    /// <param name="request">The request.</param>
    public static MissingRecord Of(GeneRequest request)
    {
        var input = (request ?? throw new ArgumentNullException(nameof(request))).Input;
        if (request.Resolution is { } read)
        {
            return new MissingRecord(
                read.ToString(),
                read.MatchType is HgncMatchType.Ambiguous ? UseOneGene : CheckSymbol
            );
        }
        var missing = $"HGNC has no record for {input}.";
        if (request.Symbol is null)
        {
            var reason = InputReasons.Of(input.Trim('\''));
            return new MissingRecord(
                reason.Reason is HgncReason.Unknown ? missing : $"{missing} {reason.Sentence}",
                "Check the identifier; Find-HgncGene (hgnc find) searches with wildcards and in all fields."
            );
        }
        var symbol = request.Symbol;
        if (HasWildcard(symbol))
        {
            return new MissingRecord(
                missing,
                $"Only searches take wildcards: Find-HgncGene '{symbol}' | Get-HgncGene, or hgnc find '{symbol}'."
            );
        }
        return request.Explanation switch
        {
            null => new MissingRecord(
                missing,
                $"It may be a previous symbol or an alias: Resolve-HgncSymbol '{symbol}' (hgnc resolve) shows what it means, and Get-HgncGene -Resolve (hgnc get --resolve) gets that record."
            ),
            { HgncId: { } id } meaning => new MissingRecord(
                $"{missing} {meaning}",
                $"Use {meaning.Symbol} or {id}; Get-HgncGene -Resolve (hgnc get --resolve) gets the records of old symbols."
            ),
            { MatchType: HgncMatchType.Ambiguous } meaning => new MissingRecord(
                $"{missing} {meaning}",
                UseOneGene
            ),
            { } meaning => new MissingRecord(
                $"{missing} {(meaning.Suggestion.Count > 0 ? $"Did you mean {ResolutionText.Or(meaning.Suggestion)}?" : meaning.Detail)}",
                CheckSymbol
            ),
        };
    }

    /// <summary>Whether a symbol contains a wildcard of searches.</summary>
    internal static bool HasWildcard(string symbol) => symbol.IndexOfAny(new[] { '*', '?' }) >= 0;
}
