using System;

namespace Hgnc;

/// <summary>What went wrong, in a sentence that names the input, with what to do about it in <see cref="Advice"/>.</summary>
public class HgncException : Exception
{
    /// <summary>An error of this kind.</summary>
    public HgncException(HgncErrorKind kind, string message, string advice, Exception? inner = null)
        : base(ControlText.Show(message ?? throw new ArgumentNullException(nameof(message))), inner)
    {
        Kind = kind;
        Advice = advice;
    }

    /// <summary>What kind of thing went wrong.</summary>
    public HgncErrorKind Kind { get; }

    /// <summary>What the user can do.</summary>
    public string Advice { get; }
}
