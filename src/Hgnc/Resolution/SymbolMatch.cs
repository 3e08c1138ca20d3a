using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution;

/// <summary>A record that has a value as its symbol, as a previous symbol, an alias or an identifier.</summary>
/// <param name="Gene">The record.</param>
/// <param name="How">Which of them the value is.</param>
/// <param name="Value">The value as the record has it.</param>
internal readonly record struct SymbolMatch(SymbolGene Gene, HgncMatchType How, string Value)
{
    private const string Withdrawn = "Entry Withdrawn";

    // What withdrawn.txt says of an entry, and the local copy keeps under this name: the service has no field for it.
    private const string Successors = "merged_into_reports";

    /// <summary>The match by an identifier.</summary>
    public static SymbolMatch ById(SymbolGene gene, string value) =>
        new(gene, gene.IsWithdrawn ? HgncMatchType.Withdrawn : HgncMatchType.Identifier, value);

    /// <summary>The match by a symbol, a previous symbol or an alias.</summary>
    public static SymbolMatch BySymbol(SymbolGene gene, HgncMatchType how, string value) =>
        new(gene, gene.IsWithdrawn ? HgncMatchType.Withdrawn : how, value);

    /// <summary>All that a record is called.</summary>
    public static IReadOnlyList<SymbolMatch> All(HgncGene record)
    {
        var gene = new SymbolGene(
            record.HgncId ?? "",
            record.Symbol ?? "",
            record.Name,
            record.Location
        )
        {
            IsWithdrawn = string.Equals(
                record.Status,
                Withdrawn,
                StringComparison.OrdinalIgnoreCase
            ),
            Successors = record.GetValue(Successors) is System.Collections.IEnumerable successors
                ? successors.Cast<object>().Select(successor => successor.ToString()!).ToList()
                : Array.Empty<string>(),
        };
        return new[] { BySymbol(gene, HgncMatchType.Approved, gene.Symbol) }
            .Concat(
                record.PrevSymbol.Select(value => BySymbol(gene, HgncMatchType.Previous, value))
            )
            .Concat(record.AliasSymbol.Select(value => BySymbol(gene, HgncMatchType.Alias, value)))
            .ToList();
    }

    public HgncCandidate ToCandidate() =>
        new()
        {
            HgncId = Gene.HgncId,
            Symbol = Gene.Symbol,
            Name = Gene.Name,
            Location = Gene.Location,
            MatchType = How,
            Value = Value,
        };
}
