using System.Collections.Generic;
using Hgnc;
using Hgnc.Resolution;

namespace HgncPS.Pipeline;

/// <summary>Resolves inputs from a copy, each distinct one once, because the rows of a table often repeat genes.</summary>
internal sealed class RepeatedInputs
{
    // A table of genes has fewer distinct symbols than this. The maximum limits the memory for any input.
    private const int MaxKept = 100_000;

    private readonly Dictionary<(string Text, string? Chromosome), SymbolOutcome> _outcomes = new();

    /// <summary>Resolves an input, or returns the outcome of an equal one before it.</summary>
    public SymbolOutcome Resolve(ISymbolResolver resolver, SymbolInput input)
    {
        // The meaning of a date depends on the rest of its column, and identifiers seldom repeat.
        if (
            input.Text is not { } text
            || input.Identifiers.Count > 0
            || SymbolResolver.CanBeDate(text)
        )
        {
            return resolver.Resolve(input);
        }
        var key = (text, input.Chromosome);
        if (_outcomes.TryGetValue(key, out var known))
        {
            return known;
        }
        var outcome = resolver.Resolve(input);
        // An error is not stored: the next input is tried again.
        if (outcome.Error is null)
        {
            if (_outcomes.Count >= MaxKept)
            {
                _outcomes.Clear();
            }
            _outcomes.Add(key, outcome);
        }
        return outcome;
    }
}
