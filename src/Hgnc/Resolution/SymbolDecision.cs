using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Repairs;

namespace Hgnc.Resolution;

/// <summary>
/// Decides what an input means, by what a table of symbols has. The order: an identifier, then the approved symbol, a previous
/// symbol, an alias, a withdrawn entry; then the same for what the input was before something damaged it.
/// </summary>
internal sealed class SymbolDecision
{
    private const int MaxSuggestions = 5;

    private readonly ISymbolTable _table;
    private readonly bool _strict;
    private readonly TimeProvider _time;

    /// <param name="table">Where to look up.</param>
    /// <param name="strict">Takes case as it is and repairs nothing.</param>
    /// <param name="time">The clock: a spreadsheet's date cannot be of a later day.</param>
    public SymbolDecision(ISymbolTable table, bool strict, TimeProvider time)
    {
        _table = table;
        _strict = strict;
        _time = time;
    }

    /// <summary>What the input means; null where the table does not know enough yet.</summary>
    public SymbolOutcome? Decide(SymbolInput input)
    {
        var verdict = new SymbolVerdict(input, _table.Source, _strict);
        var outcome = input.Identifiers.Count > 0 ? DecideRow(verdict) : DecideText(verdict);
        return outcome?.Resolution is { MatchType: HgncMatchType.Withdrawn, HgncId: { } successor }
            ? Describe(outcome, successor)
            : outcome;
    }

    // A withdrawn entry knows its successor by ID, and by the symbol of the day on which it was withdrawn.
    private SymbolOutcome? Describe(SymbolOutcome outcome, string successor)
    {
        if (_table.Find(new FieldTerm(HgncField.HgncId.Name, successor)) is not { } matches)
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

    // The identifiers decide; a symbol beside them is only looked at.
    private SymbolOutcome? DecideRow(SymbolVerdict verdict)
    {
        var input = verdict.Input;
        foreach (var identifier in input.Identifiers)
        {
            if (_table.Find(identifier) is not { } matches)
            {
                return null;
            }
            if (verdict.Take(identifier.Term, matches))
            {
                var symbol = input.Text is null ? "" : SymbolText.Trim(input.Text);
                if (!SymbolText.CanBeSymbol(symbol))
                {
                    return verdict.Outcome();
                }
                if (_table.Find(symbol) is not { } beside)
                {
                    return null;
                }
                verdict.Narrow(beside);
                verdict.Compare(identifier, symbol, beside);
                return verdict.Outcome();
            }
        }
        var names = string.Join(" and ", input.Identifiers);
        if (string.IsNullOrWhiteSpace(input.Text))
        {
            return verdict.NotFound(input.Identifiers[0].Term, Array.Empty<string>());
        }
        verdict.Warn($"HGNC has no record for {names}: '{input.Text}' was taken by its symbol.");
        return DecideText(verdict);
    }

    private SymbolOutcome? DecideText(SymbolVerdict verdict)
    {
        var given = verdict.Input.Text ?? "";
        var text = _strict ? given : SymbolText.Trim(given);
        if (text.Length < given.Length)
        {
            verdict.Repair("spaces");
        }
        if (!SymbolText.CanBeSymbol(text))
        {
            return verdict.NotFound(given, Array.Empty<string>());
        }
        if (HgncIdentifier.FindSure(text) is { } sure)
        {
            if (TakeIdentifier(verdict, sure, text) is not { } isFound)
            {
                return null;
            }
            if (isFound)
            {
                return verdict.Outcome();
            }
        }
        if (_table.Find(text) is not { } matches)
        {
            return null;
        }
        if (verdict.Take(text, matches))
        {
            return verdict.Outcome();
        }
        if (HgncIdentifier.FindLikely(text) is { } likely)
        {
            if (TakeIdentifier(verdict, likely, text) is not { } isFound)
            {
                return null;
            }
            if (isFound)
            {
                return verdict.Outcome();
            }
        }
        return _strict ? verdict.NotFound(given, Array.Empty<string>()) : Mend(verdict, text);
    }

    private bool? TakeIdentifier(SymbolVerdict verdict, FieldTerm identifier, string text)
    {
        var isVersioned = identifier.Term.Length < text.Length;
        // A few RefSeq accessions have their version in the record; others would be asked for with it in vain.
        if (!isVersioned || identifier.Field == "refseq_accession")
        {
            var whole = identifier with { Term = text };
            if (_table.Find(whole) is not { } matches)
            {
                return null;
            }
            if (verdict.Take(whole.Term, matches))
            {
                return true;
            }
        }
        if (!isVersioned || _strict)
        {
            return false;
        }
        if (_table.Find(identifier) is not { } unversioned)
        {
            return null;
        }
        if (unversioned.Count == 0)
        {
            return false;
        }
        verdict.Repair("version");
        return verdict.Take(identifier.Term, unversioned);
    }

    // What a spreadsheet or R made of a symbol; the first reading that names any gene counts.
    private SymbolOutcome? Mend(SymbolVerdict verdict, string text)
    {
        var dates = DateReadings
            .Read(text, _time.GetUtcNow().UtcDateTime.Date)
            .GroupBy(reading =>
                reading.Kind == DateReadingKind.Year ? DateReadingKind.Day : reading.Kind
            )
            .Select(readings =>
                (IReadOnlyList<string>)readings.SelectMany(reading => reading.Symbols).ToList()
            )
            .ToList();
        if (TakeFirst(verdict, "spreadsheet date", dates) is not { } isDate)
        {
            return null;
        }
        if (isDate)
        {
            return verdict.Outcome();
        }
        if (ScientificNumber.Read(text) is { } number)
        {
            if (_table.Find(number) is not { } matches)
            {
                return null;
            }
            if (verdict.Mend("spreadsheet number", matches))
            {
                return verdict.Outcome();
            }
        }
        if (TakeFirst(verdict, "R name", RNames.Read(text)) is not { } isName)
        {
            return null;
        }
        if (isName)
        {
            return verdict.Outcome();
        }
        if (!NearSymbols.IsWorthAsking(text))
        {
            return verdict.NotFound(text, Array.Empty<string>());
        }
        return _table.FindNear(text) is { } near
            ? verdict.NotFound(text, near.Take(MaxSuggestions).ToList())
            : null;
    }

    // Groups of symbols, the likeliest group first, all of one group equally likely.
    private bool? TakeFirst(
        SymbolVerdict verdict,
        string repair,
        IReadOnlyList<IReadOnlyList<string>> groups
    )
    {
        foreach (var group in groups)
        {
            // All of a group are asked before any is missed: they go into one request.
            var found = group.Select(_table.Find).ToList();
            if (found.Contains(null))
            {
                return null;
            }
            if (verdict.Mend(repair, found.SelectMany(matches => matches!).ToList()))
            {
                return true;
            }
        }
        return false;
    }
}
