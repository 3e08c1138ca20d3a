using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Repairs;
using Hgnc.Resolution.Repairs.Dates;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Resolution;

/// <summary>
/// Decides what an input means, with a table of symbols. First the input is looked up unchanged. If there is no match,
/// small rules (<see cref="RepairRules"/>) return all possible originals, all of them are looked up, and
/// <see cref="SymbolChoice"/> decides between the matches. If there is none, the input may be several names.
/// </summary>
internal sealed partial class SymbolDecision
{
    private readonly ISymbolTable _table;
    private readonly ReadingLookup _lookup;
    private readonly bool _strict;
    private readonly Func<string, IReadOnlyList<DateReading>> _readDates;
    private ColumnDateOrder _column = ColumnDateOrder.Undecided;

    /// <param name="table">The table for lookups.</param>
    /// <param name="strict">Distinguishes upper and lower case, and repairs nothing.</param>
    /// <param name="time">The clock, because a spreadsheet's date cannot be in the future.</param>
    public SymbolDecision(ISymbolTable table, bool strict, TimeProvider time)
    {
        _table = table;
        _lookup = new ReadingLookup(table);
        _strict = strict;
        _readDates = text => DateReadings.Read(text, time.GetUtcNow().UtcDateTime.Date, _column);
    }

    /// <summary>The common properties of the dates in the inputs' column.</summary>
    public ColumnDateOrder Column
    {
        set => _column = value;
    }

    /// <summary>The meaning of the input, or null if the table does not know enough yet.</summary>
    public SymbolOutcome? Decide(SymbolInput input)
    {
        if (FindApproved(input) is { } approved)
        {
            return approved;
        }
        var state = new DecisionState(input, _table, _strict);
        if (input.Species is { } species)
        {
            return state.NotFound(SpeciesName.NotHuman(species), Array.Empty<string>());
        }
        var outcome = input.Identifiers.Count > 0 ? DecideRow(state) : DecideText(state);
        if (outcome is not null && input.OtherSymbol is { } other)
        {
            outcome = CompareWith(outcome, other);
        }
        return outcome?.Resolution is { MatchType: HgncMatchType.Withdrawn, HgncId: { } successor }
            ? Describe(outcome, successor)
            : outcome;
    }

    /// <summary>
    /// The meaning of an approved symbol in its exact form, without another reading, by a copy. Nearly all inputs are of this kind.
    /// </summary>
    public SymbolOutcome? FindApproved(SymbolInput input) =>
        _table.Source is HgncSourceKind.Local
        && input
            is {
                Text: { } text,
                Identifiers.Count: 0,
                Chromosome: null,
                Species: null,
                OtherSymbol: null
            }
        && _table.Find(text) is { Count: 1 } matches
        && matches[0] is { How: HgncMatchType.Approved } match
        && match.Value == text
        && text.IndexOfAny(Separators.Signs) < 0
            ? DecisionState.OfApproved(input, match, _table)
            : null;

    // For a replacement, a withdrawn entry has the ID, and the symbol that the replacement had on the day of the withdrawal.
    private SymbolOutcome? Describe(SymbolOutcome outcome, string successor)
    {
        if (
            _table.Find(new IdentifierLookup(new FieldTerm(HgncField.HgncId.Name, successor)))
            is not { } matches
        )
        {
            return null;
        }
        return matches.Count == 1
            ? new SymbolOutcome(
                outcome.Input,
                outcome.Resolution! with
                {
                    Symbol = matches[0].Gene.Symbol,
                    Name = matches[0].Gene.Name,
                    Location = matches[0].Gene.Location,
                },
                outcome.Warning
            )
            : outcome;
    }

    // Warns if another column has the name of another gene; null if the table does not know yet.
    private SymbolOutcome? CompareWith(SymbolOutcome outcome, string other)
    {
        var resolution = outcome.Resolution;
        var isEmpty = string.IsNullOrWhiteSpace(outcome.Input.Text);
        if (resolution?.HgncId is null && !isEmpty)
        {
            return outcome;
        }
        if (_table.Find(other) is not { } matches)
        {
            return null;
        }
        if (
            matches.Any(match => match.Gene.HgncId == resolution?.HgncId)
            || !matches.Any(match => match.Value == other && !match.Gene.IsWithdrawn)
        )
        {
            return outcome;
        }
        var named = matches.First(match => match.Value == other && !match.Gene.IsWithdrawn);
        var found = isEmpty
            ? "The cell is empty"
            : $"'{ControlText.Show(resolution!.Input)}' is {resolution.Symbol}";
        var there =
            named.How is HgncMatchType.Approved
                ? $"the approved symbol {other}"
                : $"'{other}', {ResolutionDetail.How(named.How)} {named.Gene.Symbol}";
        return outcome.WithWarning(
            $"{found}, but another column of the row has {there}. To read another column, use --column (-Column)."
        );
    }

    private SymbolOutcome? DecideText(DecisionState state)
    {
        var given = state.Input.Text ?? "";
        var text = _strict ? given : SymbolText.Trim(given);
        if (text.Length < given.Length)
        {
            state.Repair(RepairName.Spaces);
        }
        return DecideName(state, text) is not { } isFound ? null
            : isFound ? Settle(state)
            : DecideCell(state, text);
    }

    private SymbolOutcome? DecideCell(DecisionState state, string text) =>
        _strict || Placeholders.Is(text)
            ? state.NotFound(InputReasons.Of(text), Array.Empty<string>())
            : new CellDecision(_table, DecidePart).Decide(state, text);

    // A name in a cell with several names is decided by itself.
    private SymbolOutcome? DecidePart(SymbolInput part)
    {
        var state = new DecisionState(part, _table, _strict);
        var text = SymbolText.Trim(part.Text ?? "");
        return DecideName(state, text) is not { } isFound ? null
            : isFound ? Settle(state)
            : state.NotFound(InputReasons.Of(text), Array.Empty<string>());
    }

    // True if there is a match, false if there is none, null if the table does not know yet.
    private bool? DecideName(DecisionState state, string text)
    {
        if (!SymbolText.CanBeSymbol(text))
        {
            return false;
        }
        if (!_strict && Placeholders.Is(text))
        {
            var names = new[] { text, NameReadings.Innermost(text) };
            return
                _lookup.Take(
                    state,
                    names.Distinct(StringComparer.Ordinal).Select(AsWritten).ToList()
                )
                    is null
                ? null
                : false;
        }
        if (IdentifierForms.FindSure(text) is { Count: > 0 } sure)
        {
            if (_lookup.Take(state, new[] { OfIdentifier(text, sure) }) is not { } isFound)
            {
                return null;
            }
            if (isFound)
            {
                return true;
            }
        }
        if (_lookup.Take(state, Written(text)) is not { } isWritten)
        {
            return null;
        }
        if (
            isWritten
            && state.Found.Any(meaning => meaning.Reading.Strength == ReadingStrength.Written)
        )
        {
            return
                _strict
                || state.Found.Any(meaning =>
                    meaning.IsWritten && meaning.Match.How is HgncMatchType.Approved
                )
                ? true
                : _lookup.Take(state, RepairRules.Rivals(text, IsInOtherCase(state)));
        }
        state.Forget();
        if (_strict)
        {
            return IdentifierForms.FindLikely(text) is not { Count: > 0 } likely
                ? false
                : _lookup.Take(state, new[] { OfIdentifier(text, likely) });
        }
        if (_lookup.Take(state, NameReadings.Read(text, _readDates)) is null)
        {
            return null;
        }
        return state.CompareGuesses();
    }

    private static bool IsInOtherCase(DecisionState state) =>
        state.Found.All(meaning => !meaning.IsWritten || !meaning.IsExact);

    // In strict mode, the version must be the record's.
    private Reading OfIdentifier(string text, IReadOnlyList<IdentifierLookup> lookups) =>
        Reading.OfIdentifier(
            text,
            _strict
                ? lookups
                    .Select(lookup => new IdentifierLookup(lookup.Term with { Term = text }))
                    .ToList()
                : lookups
        );

    private IReadOnlyList<Reading> Written(string text)
    {
        var written = AsWritten(text);
        if (_strict || text.IndexOfAny(Separators.Signs) < 0)
        {
            return _strict
                ? new[] { written }
                : NameParts.WithoutOddLetter(text).Prepend(written).ToList();
        }
        // A name can also be another name with an addition: BCR-1 is an alias, and can be a repeated BCR; NKX6.1 is an alias, and can be NKX6-1.
        var readings = new List<Reading>
        {
            written,
            new Reading(ReadingStrength.Likely, RepairName.RName, Separators.Swap(text))
            {
                Kind = ReadingKind.Swapped,
            },
        };
        if (UniqueSuffix.Strip(text) is { } bare)
        {
            readings.Add(Reading.OfRepeated(text, bare));
        }
        readings.AddRange(NameParts.WithoutOddLetter(text));
        return readings;
    }

    // A chromosome can be compared only with locations, which a service's searches do not return.
    private SymbolOutcome? Settle(DecisionState state) =>
        state.Input.Chromosome is not null && !state.Locate(_table) ? null : state.Outcome();

    private static Reading AsWritten(string text) =>
        new(ReadingStrength.Written, null, new[] { text }) { IsCaseSensitive = true };
}
