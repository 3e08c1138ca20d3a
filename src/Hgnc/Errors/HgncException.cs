using System;

namespace Hgnc;

/// <summary>An error: a sentence that names the input, with advice in <see cref="Advice"/>.</summary>
public class HgncException : Exception
{
    /// <summary>Creates an error. A message or advice with a very long input is shortened, and control characters are made visible.</summary>
    public HgncException(HgncErrorKind kind, string message, string advice, Exception? inner = null)
        : base(MessageText.Of(message), inner)
    {
        Kind = kind;
        Advice = MessageText.Of(advice);
    }

    /// <summary>The kind of error.</summary>
    public HgncErrorKind Kind { get; }

    /// <summary>What the user can do.</summary>
    public string Advice { get; }
}
