using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Repairs;

namespace Hgnc.Resolution;

/// <content>Rows with identifiers.</content>
internal sealed partial class SymbolDecision
{
    // The identifiers decide; a symbol in the same row is only checked.
    private SymbolOutcome? DecideRow(SymbolVerdict verdict)
    {
        var input = verdict.Input;
        foreach (
            var field in input.Identifiers.GroupBy(
                identifier => identifier.Field,
                StringComparer.Ordinal
            )
        )
        {
            if (Take(verdict, field.ToList()) is not { } first)
            {
                return null;
            }
            if (verdict.Found.Count == 0)
            {
                continue;
            }
            if (IsOtherPair(input) is not { } isOtherPair)
            {
                return null;
            }
            if (isOtherPair)
            {
                return verdict.NotFound(
                    InputReasons.Of(input.Cell),
                    verdict.Found.Select(pick => pick.Match.Gene.Symbol).ToList()
                );
            }
            var symbol = input.Text is null ? "" : SymbolText.Trim(input.Text);
            return SymbolText.CanBeSymbol(symbol)
                ? DecideBeside(verdict, first, symbol)
                : Settle(verdict);
        }
        if (
            input
                .Identifiers.Select(identifier => OtherSpecies.ReadIdentifier(identifier.Term))
                .FirstOrDefault(reason => reason is not null) is
            { } notHuman
        )
        {
            // The symbol beside it is that of a gene of another species too.
            return verdict.NotFound(notHuman, Array.Empty<string>());
        }
        var names = string.Join(" and ", input.Identifiers);
        if (string.IsNullOrWhiteSpace(input.Text))
        {
            verdict.Text = input.Cell ?? input.Identifiers[0].Term;
            return verdict.NotFound(
                new InputReason(HgncReason.NoSuchIdentifier, $"HGNC has no record for {names}."),
                Array.Empty<string>()
            );
        }
        verdict.Text = input.Cell ?? verdict.Text;
        verdict.Warn($"HGNC has no record for {names}: '{input.Text}' was taken by its symbol.");
        return DecideText(verdict);
    }

    // Whether a cell such as A2M|2 is not a symbol with its NCBI gene ID: 0|1 is a genotype, chr17|7157 a position and wt|2 a label with a count. The
    // Cancer Genome Atlas writes ?|672 for a gene without a symbol. Null if the table does not know yet.
    private bool? IsOtherPair(SymbolInput input)
    {
        if (
            input
                is not {
                    Cell: { } cell,
                    HasUncertainIdentifier: false,
                    Identifiers: [{ Field: "entrez_id" }]
                }
            || cell.Split('|') is not [var before, _]
            || !before.Any(char.IsLetterOrDigit)
        )
        {
            return false;
        }
        var symbol = before.Trim();
        return _table.Find(symbol) is not { } known
            ? null
            : !known.Any(match => match.How is HgncMatchType.Approved && match.Value == symbol)
                && !CanBePaired(symbol);
    }

    // A name has an upper-case letter, or letters and digits.
    private static bool CanBePaired(string symbol) =>
        (symbol.Any(char.IsUpper) || (symbol.Any(char.IsLetter) && symbol.Any(char.IsDigit)))
        && !Placeholders.Is(symbol)
        && !SymbolInput.NamesChromosome(symbol)
        && !OtherWords.IsLabel(symbol);

    // Takes the records of all identifiers of one field, which can be of several genes. Returns the first with a record, or else the first one;
    // null if the table does not know enough yet.
    private FieldTerm? Take(SymbolVerdict verdict, IReadOnlyList<FieldTerm> identifiers)
    {
        var readings = identifiers
            .Select(identifier =>
                Reading.OfIdentifier(identifier.Term, new[] { IdentifierLookup.For(identifier) })
            )
            .ToList();
        var matches = readings.Select(_lookup.Find).ToList();
        if (matches.Contains(null))
        {
            return null;
        }
        for (var i = 0; i < readings.Count; i++)
        {
            verdict.Take(readings[i], matches[i]!);
        }
        var first = identifiers[Math.Max(0, matches.FindIndex(found => found!.Count > 0))];
        verdict.Text = verdict.Found.Count > 0 ? verdict.Input.Cell ?? first.Term : verdict.Text;
        return first;
    }

    private SymbolOutcome? DecideBeside(SymbolVerdict verdict, FieldTerm identifier, string symbol)
    {
        if (_table.Find(symbol) is not { } beside)
        {
            return null;
        }
        verdict.Narrow(beside);
        if (verdict.Input.HasUncertainIdentifier)
        {
            verdict.Text = verdict.Input.Cell ?? symbol;
            if (beside.Count == 0)
            {
                verdict.Forget();
                return DecideCell(verdict, $"{symbol} ({identifier.Term})");
            }
            verdict.Take(AsWritten(symbol), beside);
            return Settle(verdict);
        }
        if (beside.Count > 0)
        {
            verdict.Compare(identifier, symbol, beside);
            return Settle(verdict);
        }
        // Several names, or a damaged one.
        var alone = new SymbolVerdict(new SymbolInput { Text = symbol }, _table, _strict);
        if (DecideName(alone, symbol) is not { } isFound)
        {
            return null;
        }
        var outcome =
            isFound ? alone.Outcome()
            : _strict ? alone.NotFound(InputReasons.Of(symbol), Array.Empty<string>())
            : new CellDecision(_table, DecidePart).Decide(alone, symbol, suggests: false);
        if (outcome is null)
        {
            return null;
        }
        if (outcome.Resolution!.Reason is HgncReason.SeveralGenes or HgncReason.Fusion)
        {
            return new SymbolOutcome(verdict.Input, outcome.Resolution, outcome.Warning);
        }
        verdict.Compare(identifier, symbol, outcome.Resolution);
        return Settle(verdict);
    }
}
