using System;
using System.Text;

namespace Hgnc.Query;

/// <summary>Reads the tokens of a query: fields, phrases, terms and operators.</summary>
internal sealed class QueryScanner
{
    private static readonly char[] Brackets = { '[', '{', ']', '}' };

    private int _at;

    public QueryScanner(string text)
    {
        Text = text;
    }

    /// <summary>The query.</summary>
    public string Text { get; }

    /// <summary>The position of the next character.</summary>
    public int At => _at;

    /// <summary>The next character, or \0 at the end.</summary>
    public char Current => _at < Text.Length ? Text[_at] : '\0';

    /// <summary>Whether the whole query has been read.</summary>
    public bool AtEnd => _at >= Text.Length;

    /// <summary>The text since a position.</summary>
    public string Since(int start) => Text.Substring(start, _at - start);

    // The name before a colon. Prefixes of accessions do not count: HGNC:1100 is a term.
    public string? TakeField()
    {
        if (IsWord("*:*"))
        {
            _at += 2;
            return QuerySyntax.Everything;
        }
        var end = _at;
        while (
            end < Text.Length && (char.IsLetterOrDigit(Text[end]) || Text[end] is '_' or '.' or '-')
        )
        {
            end++;
        }
        if (end == _at || end >= Text.Length || Text[end] != ':')
        {
            return null;
        }
        var name = Text.Substring(_at, end - _at);
        if (name.ToUpperInvariant() is "HGNC" or "MGI" or "RGD")
        {
            RefuseBarePrefix(name, end + 1);
            return null;
        }
        _at = end + 1;
        return name;
    }

    private void RefuseBarePrefix(string name, int end)
    {
        if (end >= Text.Length || char.IsWhiteSpace(Text[end]) || Text[end] is '(' or ')' or '"')
        {
            throw Error(
                _at,
                end - _at,
                $"has nothing right after '{name}:'",
                $"Write the number right after it, such as {name}:1100."
            );
        }
    }

    public string TakePhrase()
    {
        var opened = _at++;
        var phrase = new StringBuilder();
        while (!AtEnd && Current != '"')
        {
            if (Current == '\\' && _at + 1 < Text.Length)
            {
                _at++;
            }
            phrase.Append(Text[_at++]);
        }
        if (AtEnd)
        {
            throw Error(
                opened,
                1,
                "has a double quote that is never closed",
                "Add the closing one, or put a backslash before this one."
            );
        }
        _at++;
        if (phrase.Length == 0)
        {
            throw Error(
                opened,
                2,
                "has quotes with nothing in them",
                "Give a phrase between them, or leave them out."
            );
        }
        return phrase.ToString();
    }

    public string TakeTerm()
    {
        var start = _at;
        if (Current is '[' or '{' && LooksLikeRange())
        {
            throw Error(
                start,
                1,
                "has a range, which is not part of HGNC's search language",
                "Use wildcards, such as symbol:ZNF?, or put the value in double quotes."
            );
        }
        var raw = new StringBuilder();
        while (!AtEnd && !char.IsWhiteSpace(Current) && Current is not ('(' or ')' or '"'))
        {
            if (Current == '\\')
            {
                if (_at + 1 >= Text.Length)
                {
                    throw Error(
                        _at,
                        1,
                        "ends with a backslash that has nothing to escape",
                        "Write two backslashes to search for one."
                    );
                }
                raw.Append('\\').Append(Text[_at + 1]);
                _at += 2;
                continue;
            }
            raw.Append(Text[_at++]);
        }
        var term = raw.ToString();
        RefuseSuffix(term, start);
        return Literal(term);
    }

    // [a TO b] and {a TO b}; other brackets are part of a name. The scan ends at the next bracket, so that text with many brackets is not
    // scanned again for each of them.
    private bool LooksLikeRange()
    {
        var end = Text.IndexOfAny(Brackets, _at + 1);
        return end >= 0
            && Text[end] is ']' or '}'
            && Text.IndexOf(" TO ", _at, end - _at, StringComparison.Ordinal) >= 0;
    }

    // ABC~ and ABC~0.8 (fuzzy), ABC^2 (boost): Lucene supports them, but the service's documentation does not mention them.
    private void RefuseSuffix(string term, int start)
    {
        var sign = term.LastIndexOfAny(new[] { '~', '^' });
        if (sign <= 0 || term[sign - 1] == '\\')
        {
            return;
        }
        for (var i = sign + 1; i < term.Length; i++)
        {
            if (!char.IsDigit(term[i]) && term[i] != '.')
            {
                return;
            }
        }
        if (term[sign] == '^' && sign == term.Length - 1)
        {
            return;
        }
        throw SuffixError(start + sign, term[sign]);
    }

    public void RefuseSuffix()
    {
        if (Current is '~' or '^')
        {
            throw SuffixError(_at, Current);
        }
    }

    private HgncQueryException SuffixError(int position, char sign) =>
        Error(
            position,
            1,
            sign == '~' ? "has a fuzzy or proximity search" : "has a boost",
            $"HGNC's search language does not have this. Leave out the {sign}, or put a backslash before it if it belongs to the term."
        );

    // Escapes characters that the service would take for syntax but that are not syntax here: all except wildcards and inner hyphens.
    private static string Literal(string term)
    {
        var text = new StringBuilder(term.Length);
        for (var i = 0; i < term.Length; i++)
        {
            if (term[i] == '\\')
            {
                QuerySyntax.AppendLiteral(text, term[++i], keepWildcards: false);
            }
            else
            {
                QuerySyntax.AppendLiteral(text, term[i], keepWildcards: true);
            }
        }
        var literal = text.ToString();
        return QuerySyntax.IsOperatorWord(literal) ? "\\" + literal : literal;
    }

    public bool TakeWord(string word) => IsWord(word) && Skip(word.Length);

    public bool TakeSign(string sign) => IsSign(sign) && Skip(sign.Length);

    public bool Skip(int length)
    {
        _at += length;
        return true;
    }

    // An operator is a whole word: ORC1 and ANDREA are terms.
    public bool IsWord(string word)
    {
        var end = _at + word.Length;
        return IsSign(word)
            && (
                end >= Text.Length || char.IsWhiteSpace(Text[end]) || Text[end] is '(' or ')' or '"'
            );
    }

    public bool IsSign(string sign) => string.CompareOrdinal(Text, _at, sign, 0, sign.Length) == 0;

    public void SkipSpace()
    {
        while (!AtEnd && char.IsWhiteSpace(Current))
        {
            _at++;
        }
    }

    public HgncQueryException Error(int position, int length, string problem, string advice) =>
        new(Text, position, length, problem, advice);
}
