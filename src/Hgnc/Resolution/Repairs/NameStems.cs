using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Resolution.Repairs;

/// <summary>
/// The names inside a text that can be the meant ones if the whole text is only an alias or a previous symbol of another gene: <c>C-Raf-1</c> is RAF1 rather
/// than CRAF1, an alias of TRAF3. Each is only a candidate otherwise.
/// </summary>
internal static class NameStems
{
    // A shorter text is a name of too many genes.
    private const int MinLength = 2;

    // TNF-β is a name that people know.
    private const string Tumor = "TNF";

    // The c of a cellular gene. Without a sign, only a small letter is one.
    private static readonly Regex Cellular = new(
        "^(?:[cC]-|c(?=[A-Z]))(?<name>.{3,})$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    // Laboratories of northern Europe write plasma, serum, blood or urine before what they measure, and f for fasting: S-tau, fP-Ins. B-Myb and uPAR are names.
    private static readonly Regex Sampled = new(
        "^(?!(?i:B-MYB|U-PAR)$)(?:f?[SPBU]|dU|tU|Csf)-(?<name>.{3,})$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    // The first form of a protein that has a sign in its name: P-gp-1, P-gp1.
    private static readonly Regex First = new(
        "^(?<name>[A-Za-z0-9]+[-_.][A-Za-z0-9]*[A-Za-z])[-_. ]?1$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    // The two copies of a gene of a fish: bmp2a, bmp2b.
    private static readonly Regex Copy = new(
        "^(?<name>[a-z0-9]{3,})[ab]$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>The readings of the names.</summary>
    public static IEnumerable<Reading> Read(string text)
    {
        var sampled = Inner(Sampled, text);
        return Of(ReadingKind.Stem, new[] { Inner(Cellular, text), Inner(Copy, text), sampled })
            .Concat(Of(ReadingKind.GreekStem, new[] { BeforeGreek(text) }))
            .Concat(Of(ReadingKind.ExactStem, new[] { sampled, Inner(First, text) }));
    }

    private static string? BeforeGreek(string text) =>
        GreekLetters.TakeOffLast(text) is { } stem && stem != Tumor ? stem : null;

    private static string? Inner(Regex form, string text) =>
        form.Match(text) is { Success: true } match ? match.Groups["name"].Value : null;

    private static IEnumerable<Reading> Of(ReadingKind kind, IEnumerable<string?> stems)
    {
        var names = stems
            .OfType<string>()
            .SelectMany(stem => Separators.Join(stem, joinsNumbers: false).Prepend(stem))
            .Where(name => name.Length >= MinLength && name.Any(char.IsLetter))
            .ToList();
        if (names.Count > 0)
        {
            yield return new Reading(ReadingStrength.Overruled, RepairName.Decoration, names)
            {
                Kind = kind,
                IsCaseSensitive = kind is ReadingKind.ExactStem,
            };
        }
    }
}
