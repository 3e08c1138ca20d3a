using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Resolution.Identifiers;

/// <summary>The form of a database's identifiers. The groups of its pattern, joined, are the identifier without a version.</summary>
internal sealed class IdentifierForm
{
    private readonly Regex? _form;
    private readonly string[] _prefixes;

    /// <param name="field">HGNC's name of the field.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="prefixes">The possible beginnings of these identifiers, or none if there are too many.</param>
    public IdentifierForm(string field, string pattern, params string[] prefixes)
    {
        Field = field;
        _prefixes = prefixes;
        _form = new Regex(
            pattern,
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            PatternTimeout.Value
        );
    }

    private IdentifierForm(string field, string[] prefixes)
    {
        Field = field;
        _prefixes = prefixes;
    }

    public string Field { get; }

    /// <summary>How to join the groups to the records' form, or null for the first group.</summary>
    public string? Template { get; init; }

    /// <summary>The form of identifiers with a prefix and a number, such as HGNC IDs, which need no pattern.</summary>
    public static IdentifierForm Number(string field, string prefix) =>
        new(field, new[] { prefix });

    /// <summary>The identifier in a text, or null if it does not have the form.</summary>
    public FieldTerm? Read(string text) =>
        !BeginsRight(text) ? null
        : _form is null ? ReadNumber(text)
        : _form.Match(text) is { Success: true } match ? new FieldTerm(Field, Compose(match))
        : null;

    private string Compose(Match match) =>
        Template is null
            ? match.Groups[1].Value
            : string.Format(
                    CultureInfo.InvariantCulture,
                    Template,
                    match.Groups.Cast<Group>().Select(group => (object)group.Value).ToArray()
                )
                .ToUpperInvariant();

    private FieldTerm? ReadNumber(string text)
    {
        var at = _prefixes[0].Length;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }
        return at == text.Length && at > _prefixes[0].Length ? new FieldTerm(Field, text) : null;
    }

    private bool BeginsRight(string text)
    {
        foreach (var prefix in _prefixes)
        {
            // This runs for every resolved symbol and every prefix. Nearly always the first letter rules the text out.
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
