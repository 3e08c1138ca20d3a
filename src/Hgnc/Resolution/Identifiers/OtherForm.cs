using System;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Resolution.Identifiers;

/// <summary>The form of names and identifiers that do not name one of HGNC's genes.</summary>
internal sealed class OtherForm
{
    private readonly string _first;
    private readonly Regex _form;
    private readonly string _sentence;

    /// <param name="reason">The reason.</param>
    /// <param name="first">The possible first characters in upper case; <c>0</c> for any digit, empty for any character.</param>
    /// <param name="pattern">The pattern of the whole text.</param>
    /// <param name="sentence">The message; <c>{0}</c> is the text.</param>
    /// <param name="isExact">Whether case matters: some symbols of mice differ from human ones only in case.</param>
    public OtherForm(
        HgncReason reason,
        string first,
        string pattern,
        string sentence,
        bool isExact = false
    )
    {
        Reason = reason;
        _first = first;
        _sentence = sentence;
        _form = new Regex(
            "^(?:" + pattern + ")$",
            RegexOptions.CultureInvariant
                | RegexOptions.ExplicitCapture
                | (isExact ? RegexOptions.None : RegexOptions.IgnoreCase),
            PatternTimeout.Value
        );
    }

    public HgncReason Reason { get; }

    public InputReason? Read(string text)
    {
        var first = text[0];
        // Most texts begin with another character.
        if (
            _first.Length > 0
            && _first.IndexOf(first is >= '0' and <= '9' ? '0' : char.ToUpperInvariant(first)) < 0
        )
        {
            return null;
        }
        return _form.IsMatch(text) ? new InputReason(Reason, _sentence.Replace("{0}", text)) : null;
    }
}
