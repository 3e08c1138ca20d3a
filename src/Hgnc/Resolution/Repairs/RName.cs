using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Hgnc;

/// <summary>
/// A name as R's make.names rewrites it: a dot for every character that no name of R has, and an X before a name that
/// begins with none of its letters. <c>X5.HT1A</c> was 5-HT1A; <c>HLA.A</c>, and other tools' <c>HLA_A</c>, was HLA-A.
/// </summary>
internal sealed class RName
{
    private const int MaxLength = 100;

    private const char Separator = '.';

    private readonly IReadOnlyList<string> _texts;

    private RName(string text)
    {
        _texts = WithoutX(text) is { } bare ? new[] { text, bare } : new[] { text };
        Keys = _texts.Select(KeyOf).ToArray();
    }

    /// <summary>The keys of the values that can have become this name: two where its X may be R's or the value's own.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>
    /// Search terms in which <c>?</c>, their only wildcard, stands for one character. Together they find every value
    /// that <see cref="Matches"/> is true of, and values with a letter or a digit in a separator's place.
    /// </summary>
    public IReadOnlyList<string> Wildcards => _texts.Select(text => Shape(text, '?')).ToArray();

    /// <summary>
    /// The ways to read a text, the likeliest first; none where R changed nothing in it that can be seen, and none for a
    /// text with a literal <c>*</c> or <c>?</c> or of more than 100 characters.
    /// </summary>
    /// <remarks>
    /// A text that ends in a dot and a number (<c>TP53.1</c>) has a second reading without them: make.unique adds them to
    /// names that come again.
    /// </remarks>
    public static IReadOnlyList<RName> Read(string text)
    {
        var name = text.Trim();
        if (name.Length is 0 or > MaxLength || !IsRewritten(name) || !HasContent(name))
        {
            return Array.Empty<RName>();
        }
        return WithoutCount(name) is { } first
            ? new[] { new RName(name), new RName(first) }
            : new[] { new RName(name) };
    }

    /// <summary>What is left of a value in R's form of it: in upper case, every character that is no letter or digit a dot.</summary>
    public static string KeyOf(string value) => Shape(value, Separator).ToUpperInvariant();

    /// <summary>Whether R or a like tool can have turned this value into the name.</summary>
    public bool Matches(string value) => Keys.Contains(KeyOf(value), StringComparer.Ordinal);

    private static bool IsRewritten(string name) =>
        name.IndexOfAny(new[] { '*', '?' }) < 0
        && (
            name.Any(c => c is '.' or '_' || char.IsWhiteSpace(c))
            || (name.Length > 1 && name[0] is 'X' or 'x' && IsDigit(name[1]))
        );

    private static string? WithoutX(string name) =>
        name.Length > 1
        && name[0] is 'X' or 'x'
        && (IsDigit(name[1]) || IsSeparator(name, 1))
        && HasContent(name.Substring(1))
            ? name.Substring(1)
            : null;

    private static string? WithoutCount(string name)
    {
        var dot = name.LastIndexOf('.');
        return
            dot > 0
            && dot < name.Length - 1
            && name[dot + 1] != '0'
            && name.Skip(dot + 1).All(IsDigit)
            && HasContent(name.Substring(0, dot))
            ? name.Substring(0, dot)
            : null;
    }

    private static bool HasContent(string name) => KeyOf(name).Any(c => c != Separator);

    private static string Shape(string text, char separator)
    {
        var shape = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = IsPair(text, i);
            if (IsSeparator(text, i))
            {
                shape.Append(separator);
            }
            else
            {
                shape.Append(text, i, isPair ? 2 : 1);
            }
            i += isPair ? 1 : 0;
        }
        return shape.ToString();
    }

    private static bool IsSeparator(string text, int index) =>
        IsPair(text, index)
            ? !char.IsLetterOrDigit(text, index)
            : !char.IsLetterOrDigit(text[index]);

    private static bool IsPair(string text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
