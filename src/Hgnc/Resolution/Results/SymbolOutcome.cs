using System;

namespace Hgnc;

/// <summary>The outcome of one input: a resolution, or the error of the source.</summary>
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

    /// <summary>The outcome with another warning, which is also in the resolution's detail.</summary>
    internal SymbolOutcome WithWarning(string warning) =>
        new(
            Input,
            Resolution! with
            {
                Detail = Append(Resolution!.Detail, warning),
            },
            Append(Warning, warning)
        );

    private static string Append(string? text, string more) =>
        text is null ? more : $"{text} {more}";

    /// <summary>The input.</summary>
    public SymbolInput Input { get; }

    /// <summary>The resolution, or null if the source failed.</summary>
    public HgncResolution? Resolution { get; }

    /// <summary>A warning for the user about a resolved input, or null.</summary>
    public string? Warning { get; }

    /// <summary>The error of the source, or null.</summary>
    public Exception? Error { get; }
}
