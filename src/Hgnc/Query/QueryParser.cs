using System;
using System.Collections.Generic;
using System.Text;

namespace Hgnc.Query;

/// <summary>
/// The service's search language, read from left to right in one pass: terms, field:term, field:(a b), "phrases",
/// wildcards, AND OR NOT, + - ! &amp;&amp; ||, parentheses and backslash escapes.
/// </summary>
/// <remarks>
/// It is a little kinder than the service: a character that can have no meaning where it stands (the slash of
/// <c>ELD/OSA1</c>, the colon of <c>hgnc_id:HGNC:1100</c>, the brackets of <c>CYP4F-se10[6:7:8]</c>) is taken literally, and
/// escaped when the query is sent.
/// </remarks>
internal sealed class QueryParser
{
    // Deeper than anybody writes, and shallow enough for the stack.
    private const int MaxDepth = 64;

    // A hundred times what a service takes, and far less than would fill the memory with a tree.
    public const int MaxLength = 1_000_000;

    private static readonly char[] Brackets = { '[', '{', ']', '}' };

    private readonly string _text;
    private int _at;

    private QueryParser(string text)
    {
        _text = text;
    }

    public static GroupNode Parse(string text)
    {
        var parser = new QueryParser(text);
        parser.RefuseWhatIsNoQuery();
        return parser.ParseGroup(null, 0, opened: -1, depth: 0);
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private bool AtEnd => _at >= _text.Length;

    private void RefuseWhatIsNoQuery()
    {
        if (_text.Length > MaxLength)
        {
            throw Error(
                MaxLength,
                1,
                $"is {_text.Length} characters long, more than {MaxLength}",
                "Ask for fewer values at a time; the pipeline takes any number of them."
            );
        }
        if (BrokenText.Find(_text) is var broken and >= 0)
        {
            throw Error(broken, 1, BrokenText.Problem, BrokenText.Advice);
        }
    }

    private GroupNode ParseGroup(string? field, int fieldPosition, int opened, int depth)
    {
        var clauses = new List<QueryClause>();
        while (true)
        {
            SkipSpace();
            if (AtEnd || Current == ')')
            {
                break;
            }
            clauses.Add(ParseClause(isFirst: clauses.Count == 0, depth));
        }
        if (opened < 0 && !AtEnd)
        {
            throw Error(
                _at,
                1,
                "has a closing parenthesis that nothing opened",
                "Remove it, or put a backslash before it."
            );
        }
        if (opened >= 0 && AtEnd)
        {
            throw Error(
                opened,
                1,
                "has a parenthesis that is never closed",
                "Add the closing one, or put a backslash before this one."
            );
        }
        if (clauses.Count == 0)
        {
            throw opened < 0
                ? Error(0, _text.Length, "is empty", "Give a term, such as BRAF or symbol:ZNF*.")
                : Error(
                    opened,
                    _at - opened + 1,
                    "has parentheses with nothing in them",
                    "Give a term between them, or leave them out."
                );
        }
        return new GroupNode(field, clauses, fieldPosition, isTop: opened < 0);
    }

    private QueryClause ParseClause(bool isFirst, int depth)
    {
        var join = ParseJoin(isFirst);
        var modifier = ParseModifier();
        return new QueryClause(join, modifier, ParseNode(depth));
    }

    private ClauseJoin ParseJoin(bool isFirst)
    {
        var start = _at;
        ClauseJoin join;
        if (TakeWord("AND") || TakeSign("&&"))
        {
            join = ClauseJoin.And;
        }
        else if (TakeWord("OR") || TakeSign("||"))
        {
            join = ClauseJoin.Or;
        }
        else
        {
            return ClauseJoin.None;
        }
        var word = _text.Substring(start, _at - start);
        SkipSpace();
        if (isFirst)
        {
            throw Error(start, word.Length, $"has nothing before {word}", OperatorAdvice(word));
        }
        if (AtEnd || Current == ')')
        {
            throw Error(start, word.Length, $"has nothing after {word}", OperatorAdvice(word));
        }
        if (IsWord("AND") || IsWord("OR") || IsSign("&&") || IsSign("||"))
        {
            throw Error(_at, 2, $"has another operator right after {word}", OperatorAdvice(word));
        }
        return join;
    }

    private ClauseModifier ParseModifier()
    {
        var start = _at;
        ClauseModifier modifier;
        if (TakeWord("NOT") || TakeSign("-") || TakeSign("!"))
        {
            modifier = ClauseModifier.Prohibited;
        }
        else if (TakeSign("+"))
        {
            modifier = ClauseModifier.Required;
        }
        else
        {
            return ClauseModifier.None;
        }
        var sign = _text.Substring(start, _at - start);
        SkipSpace();
        if (AtEnd || Current == ')')
        {
            throw Error(start, sign.Length, $"has nothing after {sign}", OperatorAdvice(sign));
        }
        if (
            Current is '+' or '-' or '!'
            || IsWord("AND")
            || IsWord("OR")
            || IsWord("NOT")
            || IsSign("&&")
            || IsSign("||")
        )
        {
            throw Error(_at, 1, $"has another operator right after {sign}", OperatorAdvice(sign));
        }
        return modifier;
    }

    private QueryNode ParseNode(int depth)
    {
        var fieldPosition = _at;
        var field = TakeField();
        if (field is not null)
        {
            SkipSpace();
            if (AtEnd || Current == ')')
            {
                throw Error(
                    fieldPosition,
                    _at - fieldPosition,
                    $"has nothing after '{field}:'",
                    $"Give a term, such as {field}:term, or put the whole in double quotes if the colon belongs to the term."
                );
            }
        }
        if (Current == '(')
        {
            if (depth >= MaxDepth)
            {
                throw Error(
                    _at,
                    1,
                    $"has more than {MaxDepth} parentheses within each other",
                    "Write it with fewer, or as several queries."
                );
            }
            var opened = _at++;
            var group = ParseGroup(field, fieldPosition, opened, depth + 1);
            _at++;
            RefuseSuffix();
            return group;
        }
        if (Current == '"')
        {
            var phrase = TakePhrase();
            RefuseSuffix();
            return new PhraseNode(field, phrase, fieldPosition);
        }
        return new TermNode(field, TakeTerm(), fieldPosition);
    }

    // The name before a colon. Prefixes of accessions are none: HGNC:1100 is a term.
    private string? TakeField()
    {
        if (IsWord("*:*"))
        {
            _at += 2;
            return QuerySyntax.Everything;
        }
        var end = _at;
        while (
            end < _text.Length
            && (char.IsLetterOrDigit(_text[end]) || _text[end] is '_' or '.' or '-')
        )
        {
            end++;
        }
        if (end == _at || end >= _text.Length || _text[end] != ':')
        {
            return null;
        }
        var name = _text.Substring(_at, end - _at);
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
        if (end >= _text.Length || char.IsWhiteSpace(_text[end]) || _text[end] is '(' or ')' or '"')
        {
            throw Error(
                _at,
                end - _at,
                $"has nothing right after '{name}:'",
                $"Write the number right after it, such as {name}:1100."
            );
        }
    }

    private string TakePhrase()
    {
        var opened = _at++;
        var phrase = new StringBuilder();
        while (!AtEnd && Current != '"')
        {
            if (Current == '\\' && _at + 1 < _text.Length)
            {
                _at++;
            }
            phrase.Append(_text[_at++]);
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

    private string TakeTerm()
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
                if (_at + 1 >= _text.Length)
                {
                    throw Error(
                        _at,
                        1,
                        "ends with a backslash that has nothing to escape",
                        "Write two backslashes for one that is meant."
                    );
                }
                raw.Append('\\').Append(_text[_at + 1]);
                _at += 2;
                continue;
            }
            raw.Append(_text[_at++]);
        }
        var term = raw.ToString();
        RefuseSuffix(term, start);
        return Literal(term);
    }

    // [a TO b] and {a TO b}; other brackets are part of a name. Only up to the next bracket is looked at, so that no text is
    // looked at again for each of its brackets.
    private bool LooksLikeRange()
    {
        var end = _text.IndexOfAny(Brackets, _at + 1);
        return end >= 0
            && _text[end] is ']' or '}'
            && _text.IndexOf(" TO ", _at, end - _at, StringComparison.Ordinal) >= 0;
    }

    // ABC~ and ABC~0.8 (fuzzy), ABC^2 (boost): Lucene has them, the service's documentation does not.
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

    private void RefuseSuffix()
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
            $"HGNC's search language has none. Leave the {sign} out, or put a backslash before it if it belongs to the term."
        );

    // Escapes what the service would take for syntax and cannot be: everything but wildcards and inner hyphens.
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

    private bool TakeWord(string word) => IsWord(word) && Skip(word.Length);

    private bool TakeSign(string sign) => IsSign(sign) && Skip(sign.Length);

    private bool Skip(int length)
    {
        _at += length;
        return true;
    }

    // An operator is a whole word: ORC1 and ANDREA are terms.
    private bool IsWord(string word)
    {
        var end = _at + word.Length;
        return IsSign(word)
            && (
                end >= _text.Length
                || char.IsWhiteSpace(_text[end])
                || _text[end] is '(' or ')' or '"'
            );
    }

    private bool IsSign(string sign) =>
        string.CompareOrdinal(_text, _at, sign, 0, sign.Length) == 0;

    private void SkipSpace()
    {
        while (!AtEnd && char.IsWhiteSpace(Current))
        {
            _at++;
        }
    }

    private static string OperatorAdvice(string sign) =>
        $"Give a term on both sides where {sign} joins, one after it where it excludes; put \"{sign}\" in double quotes if it is meant as a term.";

    private HgncQueryException Error(int position, int length, string problem, string advice) =>
        new(_text, position, length, problem, advice);
}
