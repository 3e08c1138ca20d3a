using System.Collections.Generic;

namespace Hgnc.Query;

/// <summary>
/// The service's search language, read from left to right in one pass: terms, field:term, field:(a b), "phrases",
/// wildcards, AND OR NOT, + - ! &amp;&amp; ||, parentheses and backslash escapes.
/// </summary>
/// <remarks>
/// It is slightly more lenient than the service: a character without a meaning at its position (the slash of
/// <c>ELD/OSA1</c>, the colon of <c>hgnc_id:HGNC:1100</c>, the brackets of <c>CYP4F-se10[6:7:8]</c>) is taken literally, and
/// escaped when the query is sent.
/// </remarks>
internal sealed class QueryParser
{
    // Deeper than real queries, and shallow enough for the stack.
    private const int MaxDepth = 64;

    // A hundred times what a service accepts, and small enough for the memory of the tree.
    public const int MaxLength = 1_000_000;

    private readonly QueryScanner _scan;

    private QueryParser(string text)
    {
        _scan = new QueryScanner(text);
    }

    public static GroupNode Parse(string text)
    {
        var parser = new QueryParser(text);
        parser.RefuseWhatIsNoQuery();
        return parser.ParseGroup(null, 0, opened: -1, depth: 0);
    }

    private void RefuseWhatIsNoQuery()
    {
        if (_scan.Text.Length > MaxLength)
        {
            throw _scan.Error(
                MaxLength,
                1,
                $"is {_scan.Text.Length} characters long, more than {MaxLength}",
                "Request fewer values at a time; the pipeline takes any number of them."
            );
        }
        if (BrokenText.Find(_scan.Text) is var broken and >= 0)
        {
            throw _scan.Error(broken, 1, BrokenText.Problem, BrokenText.Advice);
        }
    }

    private GroupNode ParseGroup(string? field, int fieldPosition, int opened, int depth)
    {
        var clauses = new List<QueryClause>();
        while (true)
        {
            _scan.SkipSpace();
            if (_scan.AtEnd || _scan.Current == ')')
            {
                break;
            }
            clauses.Add(ParseClause(isFirst: clauses.Count == 0, depth));
        }
        if (opened < 0 && !_scan.AtEnd)
        {
            throw _scan.Error(
                _scan.At,
                1,
                "has a closing parenthesis without an opening one",
                "Remove it, or put a backslash before it."
            );
        }
        if (opened >= 0 && _scan.AtEnd)
        {
            throw _scan.Error(
                opened,
                1,
                "has a parenthesis that is never closed",
                "Add the closing one, or put a backslash before this one."
            );
        }
        if (clauses.Count == 0)
        {
            throw opened < 0
                ? _scan.Error(
                    0,
                    _scan.Text.Length,
                    "is empty",
                    "Give a term, such as BRAF or symbol:ZNF*."
                )
                : _scan.Error(
                    opened,
                    _scan.At - opened + 1,
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
        var start = _scan.At;
        ClauseJoin join;
        if (_scan.TakeWord("AND") || _scan.TakeSign("&&"))
        {
            join = ClauseJoin.And;
        }
        else if (_scan.TakeWord("OR") || _scan.TakeSign("||"))
        {
            join = ClauseJoin.Or;
        }
        else
        {
            return ClauseJoin.None;
        }
        var word = _scan.Since(start);
        _scan.SkipSpace();
        if (isFirst)
        {
            throw _scan.Error(
                start,
                word.Length,
                $"has nothing before {word}",
                OperatorAdvice(word)
            );
        }
        if (_scan.AtEnd || _scan.Current == ')')
        {
            throw _scan.Error(
                start,
                word.Length,
                $"has nothing after {word}",
                OperatorAdvice(word)
            );
        }
        if (_scan.IsWord("AND") || _scan.IsWord("OR") || _scan.IsSign("&&") || _scan.IsSign("||"))
        {
            throw _scan.Error(
                _scan.At,
                2,
                $"has another operator right after {word}",
                OperatorAdvice(word)
            );
        }
        return join;
    }

    private ClauseModifier ParseModifier()
    {
        var start = _scan.At;
        ClauseModifier modifier;
        if (_scan.TakeWord("NOT") || _scan.TakeSign("-") || _scan.TakeSign("!"))
        {
            modifier = ClauseModifier.Prohibited;
        }
        else if (_scan.TakeSign("+"))
        {
            modifier = ClauseModifier.Required;
        }
        else
        {
            return ClauseModifier.None;
        }
        var sign = _scan.Since(start);
        _scan.SkipSpace();
        if (_scan.AtEnd || _scan.Current == ')')
        {
            throw _scan.Error(
                start,
                sign.Length,
                $"has nothing after {sign}",
                OperatorAdvice(sign)
            );
        }
        if (
            _scan.Current is '+' or '-' or '!'
            || _scan.IsWord("AND")
            || _scan.IsWord("OR")
            || _scan.IsWord("NOT")
            || _scan.IsSign("&&")
            || _scan.IsSign("||")
        )
        {
            throw _scan.Error(
                _scan.At,
                1,
                $"has another operator right after {sign}",
                OperatorAdvice(sign)
            );
        }
        return modifier;
    }

    private QueryNode ParseNode(int depth)
    {
        var fieldPosition = _scan.At;
        var field = _scan.TakeField();
        if (field is not null)
        {
            _scan.SkipSpace();
            if (_scan.AtEnd || _scan.Current == ')')
            {
                throw _scan.Error(
                    fieldPosition,
                    _scan.At - fieldPosition,
                    $"has nothing after '{field}:'",
                    $"Give a term, such as {field}:term, or, if the colon belongs to the term, put the term in double quotes."
                );
            }
        }
        if (_scan.Current == '(')
        {
            if (depth >= MaxDepth)
            {
                throw _scan.Error(
                    _scan.At,
                    1,
                    $"has more than {MaxDepth} nested parentheses",
                    "Write it with fewer, or as several queries."
                );
            }
            var opened = _scan.At;
            _scan.Skip(1);
            var group = ParseGroup(field, fieldPosition, opened, depth + 1);
            _scan.Skip(1);
            _scan.RefuseSuffix();
            return group;
        }
        if (_scan.Current == '"')
        {
            var phrase = _scan.TakePhrase();
            _scan.RefuseSuffix();
            return new PhraseNode(field, phrase, fieldPosition);
        }
        return new TermNode(field, _scan.TakeTerm(), fieldPosition);
    }

    private static string OperatorAdvice(string sign) =>
        $"Write a term on both sides of AND and OR, and after NOT, + and -. To search for {sign} itself, write \"{sign}\" in double quotes.";
}
