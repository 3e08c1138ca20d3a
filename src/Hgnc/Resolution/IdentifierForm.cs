using System;
using System.Text.RegularExpressions;

namespace Hgnc;

/// <summary>The form of a database's identifiers; its first group is what records have, without a version.</summary>
internal sealed class IdentifierForm
{
    private readonly Regex? _form;
    private readonly string[] _prefixes;

    /// <param name="field">HGNC's name of the field that has them.</param>
    /// <param name="pattern">The form.</param>
    /// <param name="prefixes">How such identifiers begin, where there are few ways; none where there are many.</param>
    public IdentifierForm(string field, string pattern, params string[] prefixes)
    {
        Field = field;
        _prefixes = prefixes;
        _form = new Regex(
            pattern,
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );
    }

    private IdentifierForm(string field, string[] prefixes)
    {
        Field = field;
        _prefixes = prefixes;
    }

    public string Field { get; }

    /// <summary>The form of identifiers that are a prefix and a number, HGNC's own above all, which need no pattern.</summary>
    public static IdentifierForm Number(string field, string prefix) =>
        new(field, new[] { prefix });

    /// <summary>The identifier that a text is; null where it does not have the form.</summary>
    public FieldTerm? Read(string text) =>
        !BeginsRight(text) ? null
        : _form is null ? ReadNumber(text)
        : _form.Match(text) is { Success: true } match ? new FieldTerm(Field, match.Groups[1].Value)
        : null;

    private FieldTerm? ReadNumber(string text)
    {
        var at = _prefixes[0].Length;
        while (at < text.Length && char.IsDigit(text[at]))
        {
            at++;
        }
        return at == text.Length && at > _prefixes[0].Length ? new FieldTerm(Field, text) : null;
    }

    private bool BeginsRight(string text)
    {
        foreach (var prefix in _prefixes)
        {
            // Asked of every symbol that is resolved, with every prefix: nearly always the first letter says no.
            if (
                text.Length > 0
                && (text[0] | ' ') == (prefix[0] | ' ')
                && text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }
        return _prefixes.Length == 0;
    }
}
