using System.Text;

namespace Hgnc.Local.Search;

/// <summary>A term with wildcards in the form that SQLite's GLOB takes, and the part of the index in which it can match.</summary>
internal sealed class WildcardPattern
{
    // SQLite refuses longer patterns (50,000 bytes), and no value is as long as that.
    private const int MaxGlob = 16_000;

    /// <summary>The last character of all: behind a beginning, it comes after everything that begins so.</summary>
    public const string AfterAll = "\U0010FFFF";

    private WildcardPattern(string glob, string first, bool isAnything, bool spansWords)
    {
        Glob = glob;
        First = first;
        IsAnything = isAnything;
        SpansWords = spansWords;
    }

    /// <summary>GLOB's form of the pattern.</summary>
    public string Glob { get; }

    /// <summary>What everything that matches begins with: the first term of the index that can match.</summary>
    public string First { get; }

    /// <summary>What comes after every term that begins with <see cref="First"/>: the last character of all ends it.</summary>
    public string Last => First + AfterAll;

    /// <summary>Whether it is nothing but <c>*</c>.</summary>
    public bool IsAnything { get; }

    /// <summary>Whether something stands in it that no single word has: a space, a hyphen, a comma.</summary>
    public bool SpansWords { get; }

    /// <summary>Whether nothing can match, the pattern being longer than any value, or with a NUL in it, at which GLOB would end.</summary>
    public bool IsHopeless => Glob.Length > MaxGlob || Glob.IndexOf('\0') >= 0;

    /// <param name="folded">A term in lower case, with a backslash before what is meant literally.</param>
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
                // Several stars in a row are one, which costs GLOB much less.
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

    // GLOB has no escapes; a set of one character is that character.
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
