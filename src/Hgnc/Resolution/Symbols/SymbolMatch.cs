using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Model;
using Hgnc.Resolution.Identifiers;

namespace Hgnc.Resolution.Symbols;

/// <summary>A record with a value as its symbol, a previous symbol, an alias or an identifier.</summary>
/// <param name="Gene">The record.</param>
/// <param name="How">The kind of match.</param>
/// <param name="Value">The value in the record.</param>
internal readonly record struct SymbolMatch(SymbolGene Gene, HgncMatchType How, string Value)
{
    /// <summary>A match by an identifier.</summary>
    public static SymbolMatch ById(SymbolGene gene, string value) =>
        new(gene, gene.IsWithdrawn ? HgncMatchType.Withdrawn : HgncMatchType.Identifier, value);

    /// <summary>A match by a symbol, a previous symbol or an alias.</summary>
    public static SymbolMatch BySymbol(SymbolGene gene, HgncMatchType how, string value) =>
        new(gene, gene.IsWithdrawn ? HgncMatchType.Withdrawn : how, value);

    // The fields whose values have versions.
    private static readonly string[] AccessionFields = HgncField
        .All.Select(field => field.Name)
        .Where(IdentifierLookup.HasVersions)
        .ToArray();

    private static IEnumerable<string> Values(object? value) =>
        value switch
        {
            null => Array.Empty<string>(),
            string one => new[] { one },
            System.Collections.IEnumerable many => many.Cast<object>().Select(one => $"{one}"),
            _ => new[] { $"{value}" },
        };

    /// <summary>All names of a record.</summary>
    public static IReadOnlyList<SymbolMatch> All(HgncGene record)
    {
        var gene = new SymbolGene(
            record.HgncId ?? "",
            record.Symbol ?? "",
            record.Name,
            record.Location
        )
        {
            IsWithdrawn = WithdrawnEntry.Is(record),
            Accessions = AccessionFields
                .SelectMany(field =>
                    Values(record.GetValue(field)).Select(value => new FieldTerm(field, value))
                )
                .ToList(),
            Successors = record.GetValue(WithdrawnEntry.SuccessorsField)
                is System.Collections.IEnumerable successors
                ? successors
                    .Cast<object>()
                    .Select(successor => Successor.Parse(successor.ToString()!))
                    .ToList()
                : Array.Empty<Successor>(),
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

    /// <summary>The genes of matches, each once.</summary>
    public static IEnumerable<SymbolGene> Genes(IEnumerable<SymbolMatch> matches) =>
        matches
            .Select(match => match.Gene)
            .GroupBy(gene => gene.HgncId, StringComparer.Ordinal)
            .Select(gene => gene.First());
}
