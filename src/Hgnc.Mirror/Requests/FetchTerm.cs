using System.Text;

namespace Hgnc.Mirror.Requests;

/// <summary>The term of a fetch. The help page has it in quotes if it contains spaces.</summary>
internal static class FetchTerm
{
    /// <summary>The value within the quotes, in which <c>\"</c> and <c>\\</c> are a quote and a backslash. Other terms stay unchanged.</summary>
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
