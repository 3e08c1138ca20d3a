using System.Text;

namespace Hgnc.Local.Search;

/// <summary>A term with wildcards in the syntax of SQLite's GLOB, and the range of the index in which it can match.</summary>
internal sealed class WildcardPattern
{
    // SQLite refuses patterns longer than 50,000 bytes, and no value is that long.
    private const int MaxGlob = 16_000;

    /// <summary>The highest character: appended to a prefix, it sorts after everything with that prefix.</summary>
    public const string AfterAll = "\U0010FFFF";

    private WildcardPattern(string glob, string first, bool isAnything, bool spansWords)
    {
        Glob = glob;
        First = first;
        IsAnything = isAnything;
        SpansWords = spansWords;
    }

    /// <summary>The pattern in GLOB's syntax.</summary>
    public string Glob { get; }

    /// <summary>The prefix of all matches: the first term of the index that can match.</summary>
    public string First { get; }

    /// <summary>The end of the range with the prefix <see cref="First"/>.</summary>
    public string Last => First + AfterAll;

    /// <summary>Whether the pattern is only <c>*</c>.</summary>
    public bool IsAnything { get; }

    /// <summary>Whether the pattern has a character that no word contains: a space, a hyphen, a comma.</summary>
    public bool SpansWords { get; }

    /// <summary>Whether nothing can match, because the pattern is longer than any value or has a NUL, which would end the GLOB.</summary>
    public bool IsHopeless => Glob.Length > MaxGlob || Glob.IndexOf('\0') >= 0;

    /// <param name="folded">A term in lower case, with a backslash before characters that are meant literally.</param>
    public static WildcardPattern Parse(string folded)
    {
        var glob = new StringBuilder();
        var first = new StringBuilder();
        var (isPrefix, isAnything, spansWords, afterStar) = (true, true, false, false);
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            if (c is '*' or '?')
            {
                isPrefix = false;
                isAnything &= c == '*';
                // Several stars in a row count as one, which makes GLOB much faster.
                if (c == '?' || !afterStar)
                {
                    glob.Append(c);
                }
                afterStar = c == '*';
                continue;
            }
            if (c == '\\' && i + 1 < folded.Length)
            {
                c = folded[++i];
            }
            isAnything = afterStar = false;
            spansWords |= !char.IsLetterOrDigit(c) && !char.IsSurrogate(c);
            AppendLiteral(glob, c);
            if (isPrefix)
            {
                first.Append(c);
            }
        }
        return new WildcardPattern(glob.ToString(), first.ToString(), isAnything, spansWords);
    }

    // GLOB has no escapes; a set with one character means that character.
    private static void AppendLiteral(StringBuilder glob, char c)
    {
        if (c is '*' or '?' or '[')
        {
            glob.Append('[').Append(c).Append(']');
        }
        else
        {
            glob.Append(c);
        }
    }
}
