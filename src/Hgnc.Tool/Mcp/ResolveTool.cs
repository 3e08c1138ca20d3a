using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution;
using Hgnc.Tool.Mcp.Results;
using ModelContextProtocol.Protocol;

namespace Hgnc.Tool.Mcp;

/// <summary>The tool <c>resolve_symbols</c>.</summary>
internal sealed class ResolveTool(McpSource source)
{
    public const string Name = "resolve_symbols";

    public const string Description =
        "Says which gene each symbol or identifier means: approved, previous and alias symbols, HGNC IDs, "
        + "accessions of Ensembl, NCBI, RefSeq, UniProt and others, and what a spreadsheet made from them (1-Mar, 7-Sep). One result for "
        + "each input, in order, never a guess: an input with several meanings is Ambiguous, with its candidates. "
        + "Up to 1,000 inputs in one call.";

    /// <summary>The maximum number of inputs in a call.</summary>
    public const int MaxInputs = 1_000;

    private const int MaxCandidates = 20;
    private const int BatchSize = 200;

    [Description(Description)]
    public async Task<CallToolResult> RunAsync(
        [Description("Symbols or identifiers, 1 to 1,000.")] string?[] symbols,
        [Description(
            "The chromosome on which the genes are, such as 7 or X. If several genes match, it decides between them."
        )]
            string? chromosome = null,
        [Description("next_cursor of the previous response, to get the next items.")]
            string? cursor = null,
        CancellationToken cancellationToken = default
    )
    {
        Arguments.Check(symbols, nameof(symbols), MaxInputs);
        var current = source.Current;
        var digest = McpJson.Digest([Name, .. symbols, "\n", chromosome, source.Stamp]);
        var offset = McpCursor.Read(cursor, digest);
        var inputs = symbols
            .Select(symbol => new SymbolInput { Text = symbol, Chromosome = chromosome })
            .ToList();
        var resolver = new SymbolResolver(current);
        // The dates of a column are interpreted together, on whichever page they are.
        resolver.ReadColumn(inputs);
        var outcomes = new List<SymbolOutcome>();
        var items = new List<McpResolution>();
        // Inputs that do not fit are not looked up before the next call.
        while (offset + outcomes.Count < inputs.Count && items.Count == outcomes.Count)
        {
            outcomes.AddRange(
                await resolver.ResolveAsync(
                    inputs.Skip(offset + outcomes.Count).Take(BatchSize).ToList(),
                    cancellationToken
                )
            );
            items = McpPages.Fill(
                outcomes.Count,
                0,
                MaxInputs,
                (i, isSmall) => Item(symbols[offset + i], outcomes[i], isSmall)
            );
        }
        return McpPages.Write(
            new McpResolutions
            {
                Provenance = await source.DescribeAsync(cancellationToken),
                Total = inputs.Count,
                Offset = offset,
                Results = items,
                Counts = items
                    .GroupBy(item => item.MatchType ?? "Failed", StringComparer.Ordinal)
                    .ToDictionary(type => type.Key, type => type.Count(), StringComparer.Ordinal),
                NextCursor = McpPages.Next(inputs.Count, offset, items.Count, digest),
                NextSteps = Steps(items),
            }
        );
    }

    private static McpResolution Item(string? input, SymbolOutcome outcome, bool isSmall)
    {
        var meaning = outcome.Resolution;
        if (meaning is null)
        {
            return new McpResolution
            {
                Input = McpJson.Input(input),
                Error = McpErrors.Of(outcome.Error!),
            };
        }
        var isSingle = meaning.Candidates.Count < 2 && meaning.Symbol is not null;
        return new McpResolution
        {
            Input = McpJson.Input(input),
            MatchType = meaning.MatchType.ToString(),
            Symbol = meaning.Symbol,
            HgncId = meaning.HgncId,
            Name = McpJson.Text(meaning.Name),
            Location = meaning.Location,
            Candidates =
                isSingle || meaning.Candidates.Count == 0 || isSmall
                    ? null
                    : meaning.Candidates.Take(MaxCandidates).Select(Candidate).ToList(),
            Reason = meaning.Reason?.ToString(),
            Detail = McpJson.Text(meaning.Detail),
            Repair = meaning.Repair,
            ReplacedBy = Arguments.OrNull(meaning.ReplacedBy),
            Suggestions = Arguments.OrNull(meaning.Suggestion),
        };
    }

    private static McpCandidate Candidate(HgncCandidate candidate) =>
        new()
        {
            HgncId = candidate.HgncId,
            Symbol = candidate.Symbol,
            Name = candidate.Name is null ? null : McpJson.Input(candidate.Name),
            Location = candidate.Location,
            MatchType = candidate.MatchType.ToString(),
        };

    private static List<string>? Steps(IReadOnlyList<McpResolution> items)
    {
        var steps = new List<string>();
        if (Has(HgncMatchType.Ambiguous))
        {
            steps.Add(
                "Ambiguous: do not choose. Call get_genes with the HGNC IDs of the candidates to compare them, call again with chromosome, or ask the user."
            );
        }
        if (Has(HgncMatchType.NotFound))
        {
            steps.Add(
                "NotFound: look at reason and suggestions, or call find_genes with a part of the symbol and a wildcard, such as symbol:BRC*."
            );
        }
        if (Has(HgncMatchType.Withdrawn))
        {
            steps.Add(
                "Withdrawn: replaced_by has the symbols of the genes that took the entry's place, if there are any."
            );
        }
        return steps.Count > 0 ? steps : null;

        bool Has(HgncMatchType type) => items.Any(item => item.MatchType == type.ToString());
    }
}
