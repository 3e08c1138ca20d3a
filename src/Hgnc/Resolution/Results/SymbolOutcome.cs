using System;

namespace Hgnc;

/// <summary>What became of one input: a resolution, or the error that kept the source from answering.</summary>
public sealed record SymbolOutcome
{
    internal SymbolOutcome(SymbolInput input, HgncResolution? resolution, string? warning)
    {
        Input = input;
        Resolution = resolution;
        Warning = warning;
    }

    internal SymbolOutcome(SymbolInput input, Exception error)
    {
        Input = input;
        Error = error;
    }

    /// <summary>The input.</summary>
    public SymbolInput Input { get; }

    /// <summary>What it means; null where the source could not be asked.</summary>
    public HgncResolution? Resolution { get; }

    /// <summary>What its user should look at, although the input was resolved; null for nothing.</summary>
    public string? Warning { get; }

    /// <summary>Why the source could not be asked; null where it could.</summary>
    public Exception? Error { get; }
}
