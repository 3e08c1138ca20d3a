using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Hgnc.Resolution.Identifiers;

/// <summary>The form of a database's identifiers. Its groups, put together, are the identifier without a version.</summary>
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

    /// <summary>How the groups of the form are put together to what records have; null for the first group as it is.</summary>
    public string? Template { get; init; }

    /// <summary>The form of identifiers that are a prefix and a number, HGNC's own above all, which need no pattern.</summary>
    public static IdentifierForm Number(string field, string prefix) =>
        new(field, new[] { prefix });

    /// <summary>The identifier that a text is; null where it does not have the form.</summary>
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
            // This runs for every symbol that is resolved, with every prefix: nearly always the first letter says no.
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
