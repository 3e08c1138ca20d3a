using System.Linq;

namespace Hgnc.Resolution;

/// <summary>The case of the letters in a name.</summary>
internal static class LetterCase
{
    /// <summary>Whether a name has upper and lower case after its first letter, as names of proteins do: <c>GluD1</c>, <c>TRb</c>.</summary>
    public static bool IsMixed(string name)
    {
        var letters = name.Where(char.IsLetter).Skip(1).ToList();
        return letters.Exists(char.IsUpper) && letters.Exists(char.IsLower);
    }
}
