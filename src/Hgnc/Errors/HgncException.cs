using System;

namespace Hgnc;

/// <summary>What went wrong, in a sentence that names the input, with what to do about it in <see cref="Advice"/>.</summary>
public class HgncException : Exception
{
    /// <summary>An error of this kind; a message or an advice with a huge input in it is shortened, and control characters are shown.</summary>
    public HgncException(HgncErrorKind kind, string message, string advice, Exception? inner = null)
        : base(MessageText.Of(message), inner)
    {
        Kind = kind;
        Advice = MessageText.Of(advice);
    }

    /// <summary>What kind of thing went wrong.</summary>
    public HgncErrorKind Kind { get; }

    /// <summary>What the user can do.</summary>
    public string Advice { get; }
}
