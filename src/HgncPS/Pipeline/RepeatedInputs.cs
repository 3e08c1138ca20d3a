using System.Collections.Generic;
using Hgnc;
using Hgnc.Resolution;

namespace HgncPS.Pipeline;

/// <summary>The outcomes of inputs that a copy resolved, because the rows of a table often repeat genes.</summary>
internal sealed class RepeatedInputs
{
    // A table of genes has fewer distinct symbols than this. The maximum limits the memory for any input.
    private const int MaxKept = 100_000;

    private readonly Dictionary<(string Text, string? Chromosome), SymbolOutcome> _outcomes = new();

    /// <summary>The outcome of an equal input before it, or null.</summary>
    public SymbolOutcome? Find(SymbolInput input) =>
        input is { Text: { } text, Identifiers.Count: 0, Species: null, OtherSymbol: null }
        && _outcomes.TryGetValue((text, input.Chromosome), out var outcome)
            ? outcome
            : null;

    /// <summary>Keeps an outcome for equal inputs, if they have the same one.</summary>
    public void Keep(SymbolInput input, SymbolOutcome outcome)
    {
        // An error is not kept: the next input is tried again. The meaning of a date depends on the rest of its column, and identifiers
        // seldom repeat.
        if (
            outcome.Error is not null
            || input.Text is not { } text
            || input is not { Identifiers.Count: 0, Species: null, OtherSymbol: null }
            || SymbolResolver.CanBeDate(text)
        )
        {
            return;
        }
        if (_outcomes.Count >= MaxKept)
        {
            _outcomes.Clear();
        }
        _outcomes[(text, input.Chromosome)] = outcome;
    }
}
