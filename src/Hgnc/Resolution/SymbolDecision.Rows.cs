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
    private SymbolOutcome? DecideRow(DecisionState state)
    {
        var input = state.Input;
        foreach (
            var field in input.Identifiers.GroupBy(
                identifier => identifier.Field,
                StringComparer.Ordinal
            )
        )
        {
            if (Take(state, field.ToList()) is not { } first)
            {
                return null;
            }
            if (state.Found.Count == 0)
            {
                continue;
            }
            if (IsOtherPair(input) is not { } isOtherPair)
            {
                return null;
            }
            if (isOtherPair)
            {
                return state.NotFound(
                    InputReasons.Of(input.Cell),
                    state.Found.Select(meaning => meaning.Match.Gene.Symbol).ToList()
                );
            }
            var symbol = input.Text is null ? "" : SymbolText.Trim(input.Text);
            return SymbolText.CanBeSymbol(symbol) && !Placeholders.Is(symbol)
                ? DecideBeside(state, first, symbol)
                : Settle(state);
        }
        if (
            input
                .Identifiers.Select(identifier => OtherSpecies.ReadIdentifier(identifier.Term))
                .FirstOrDefault(reason => reason is not null) is
            { } notHuman
        )
        {
            // The symbol beside it is that of a gene of another species too.
            return state.NotFound(notHuman, Array.Empty<string>());
        }
        var names = string.Join(" and ", input.Identifiers);
        if (string.IsNullOrWhiteSpace(input.Text) || Placeholders.Is(SymbolText.Trim(input.Text!)))
        {
            state.Text = input.Cell ?? input.Identifiers[0].Term;
            return state.NotFound(
                new InputReason(HgncReason.NoSuchIdentifier, $"HGNC has no record for {names}."),
                Array.Empty<string>()
            );
        }
        state.Text = input.Cell ?? state.Text;
        state.Warn(
            $"HGNC has no record for {names}, so HgncPS resolved the symbol '{input.Text}' instead. Check the identifier."
        );
        return DecideText(state);
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
        && !NonGeneWords.IsLabel(symbol);

    // Takes the records of all identifiers of one field, which can be of several genes. Returns the first with a record, or else the first one;
    // null if the table does not know enough yet.
    private FieldTerm? Take(DecisionState state, IReadOnlyList<FieldTerm> identifiers)
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
            state.Take(readings[i], matches[i]!);
        }
        var first = identifiers[Math.Max(0, matches.FindIndex(found => found!.Count > 0))];
        state.Text = state.Found.Count > 0 ? state.Input.Cell ?? first.Term : state.Text;
        return first;
    }

    private SymbolOutcome? DecideBeside(DecisionState state, FieldTerm identifier, string symbol)
    {
        if (_table.Find(symbol) is not { } beside)
        {
            return null;
        }
        state.Narrow(beside);
        if (state.Input.HasUncertainIdentifier)
        {
            state.Text = state.Input.Cell ?? symbol;
            if (beside.Count == 0)
            {
                state.Forget();
                return DecideCell(state, $"{symbol} ({identifier.Term})");
            }
            state.Take(AsWritten(symbol), beside);
            return Settle(state);
        }
        if (beside.Count > 0)
        {
            state.Compare(identifier, symbol, beside);
            return Settle(state);
        }
        // Several names, or a damaged one.
        var alone = new DecisionState(new SymbolInput { Text = symbol }, _table, _strict);
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
            return new SymbolOutcome(state.Input, outcome.Resolution, outcome.Warning);
        }
        state.Compare(identifier, symbol, outcome.Resolution);
        return Settle(state);
    }
}
