using System;
using System.Text;

namespace Hgnc.Query;

/// <summary>The special characters of the search language (Lucene's), and how values are escaped.</summary>
internal static class QuerySyntax
{
    /// <summary>The field in <c>*:*</c>, which matches every record.</summary>
    public const string Everything = "*";

    private const string Special = "+-!(){}[]^\"~*?:\\/&|";

    /// <summary>A query, trimmed. A trailing space that is escaped by a backslash stays.</summary>
    public static string Trim(string query)
    {
        var bare = query.Trim();
        var backslashes = bare.Length - bare.TrimEnd('\\').Length;
        var end = query.Length - query.TrimStart().Length + bare.Length;
        return backslashes % 2 == 1 && end < query.Length ? bare + query[end] : bare;
    }

    public static bool IsOperatorWord(string word) => word is "AND" or "OR" or "NOT";

    /// <summary>Whether a plain value can be used in a query unchanged.</summary>
    public static bool IsPlainWord(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            // Within a word, a hyphen is literal: NKX2-1.
            if (
                char.IsWhiteSpace(value[i])
                || (Special.IndexOf(value[i]) >= 0 && (value[i] != '-' || i == 0))
            )
            {
                return false;
            }
        }
        return value.Length > 0 && !IsOperatorWord(value);
    }

    /// <summary>A value in quotes, in which only quotes and backslashes are special.</summary>
    public static string Quote(string value) =>
        "\"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    /// <summary>A value as a term, with its wildcards kept or escaped.</summary>
    public static string Escape(string value, bool keepWildcards)
    {
        var text = new StringBuilder(value.Length + 8);
        if (IsOperatorWord(value))
        {
            text.Append('\\');
        }
        for (var i = 0; i < value.Length; i++)
        {
            AppendLiteral(text, value[i], keepWildcards);
        }
        return text.ToString();
    }

    /// <summary>Appends a character of a term, with a backslash if it would be special.</summary>
    public static void AppendLiteral(StringBuilder text, char c, bool keepWildcards)
    {
        var isWildcard = c is '*' or '?';
        if (
            char.IsWhiteSpace(c)
            || (
                Special.IndexOf(c) >= 0
                && !(isWildcard && keepWildcards)
                && !(c == '-' && text.Length > 0)
            )
        )
        {
            text.Append('\\');
        }
        text.Append(c);
    }

    public static string Unescape(string escaped)
    {
        if (escaped.IndexOf('\\') < 0)
        {
            return escaped;
        }
        var text = new StringBuilder(escaped.Length);
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] == '\\' && i + 1 < escaped.Length)
            {
                i++;
            }
            text.Append(escaped[i]);
        }
        return text.ToString();
    }

    public static bool HasWildcard(string escaped)
    {
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] == '\\')
            {
                i++;
            }
            else if (escaped[i] is '*' or '?')
            {
                return true;
            }
        }
        return false;
    }
}
