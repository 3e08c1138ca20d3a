using System.Text;

namespace Hgnc.Mirror.Requests;

/// <summary>A fetch's term, which the help page has quoted where it holds spaces.</summary>
internal static class FetchTerm
{
    /// <summary>The value within the quotes, <c>\"</c> and <c>\\</c> being a quote and a backslash; other terms as they are.</summary>
    public static string Unquote(string term)
    {
        if (term.Length < 2 || term[0] != '"' || term[^1] != '"')
        {
            return term;
        }
        var value = new StringBuilder(term.Length);
        for (var i = 1; i < term.Length - 1; i++)
        {
            if (term[i] == '\\' && i + 1 < term.Length - 1 && term[i + 1] is '"' or '\\')
            {
                i++;
            }
            value.Append(term[i]);
        }
        return value.ToString();
    }
}
