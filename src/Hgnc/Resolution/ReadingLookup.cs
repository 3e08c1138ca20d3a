using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Repairs;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Resolution;

/// <summary>Looks up readings in a table of symbols.</summary>
internal sealed class ReadingLookup
{
    private readonly ISymbolTable _table;

    public ReadingLookup(ISymbolTable table)
    {
        _table = table;
    }

    /// <summary>Looks up all of these readings. True if one names a record, null if the table does not know yet.</summary>
    public bool? Take(DecisionState state, IReadOnlyList<Reading> readings)
    {
        // All of them before a missing one ends the lookup, because they share one request.
        var found = new IReadOnlyList<SymbolMatch>?[readings.Count];
        var isKnown = true;
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = Find(readings[i]);
            isKnown &= found[i] is not null;
        }
        if (!isKnown)
        {
            return null;
        }
        for (var i = 0; i < found.Length; i++)
        {
            state.Take(readings[i], Narrow(readings[i], found[i]!));
        }
        return state.Found.Count > 0;
    }

    /// <summary>The records of a reading, or null if the table does not know yet.</summary>
    public IReadOnlyList<SymbolMatch>? Find(Reading reading)
    {
        if (reading.Number is { } number)
        {
            return _table.Find(number);
        }
        if (reading.Identifiers.Count > 0)
        {
            return FindAll(reading.Identifiers, _table.Find);
        }
        if (reading.Texts.Count == 1)
        {
            return _table.Find(reading.Texts[0]);
        }
        return FindAll(reading.Texts, _table.Find);
    }

    private static IReadOnlyList<SymbolMatch>? FindAll<T>(
        IReadOnlyList<T> lookups,
        Func<T, IReadOnlyList<SymbolMatch>?> find
    )
    {
        var all = new List<SymbolMatch>();
        var isKnown = true;
        foreach (var lookup in lookups)
        {
            var matches = find(lookup);
            isKnown &= matches is not null;
            if (matches is { Count: > 0 })
            {
                all.AddRange(matches);
            }
        }
        return isKnown ? all : null;
    }

    private static IReadOnlyList<SymbolMatch> Narrow(
        Reading reading,
        IReadOnlyList<SymbolMatch> matches
    ) =>
        reading.IsWithdrawn && matches.Any(match => match.Gene.IsWithdrawn)
            ? matches.Where(match => match.Gene.IsWithdrawn).ToList()
            : matches;
}
