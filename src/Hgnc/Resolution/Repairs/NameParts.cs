using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Resolution.Repairs;

/// <summary>
/// The parts of a name that people joined with a sign: <c>p-ANK2</c> is phosphorylated ANK2, <c>ADA-RB1</c> a fusion, <c>SMAD2-3</c> two genes.
/// Each part can be a symbol, and the whole can look like the name of another gene.
/// </summary>
internal static class NameParts
{
    // A shorter text is a symbol of too few genes to be the name beside an addition.
    private const int MinLength = 2;

    // Antibodies, and tags of proteins.
    private static readonly string[] Tags = { "AB", "HA" };

    // C6-orf57 is C6orf57, not the complement factor C6.
    private const int MinHead = 3;

    // Human, mouse, rat, soluble, phosphorylated, cellular and the like. Other letters are those of names: uPAR, kRAS.
    private const string AddedLetters = "hmsrpcetd";

    // Approved symbols that most people write with a small letter: mTOR is not the TOR of a mouse.
    private static readonly string[] UsualForms = { "mTOR", "cGAS" };

    // R is a receptor: IL6-R is IL6R.
    private const string Receptor = "R";

    // A guide or a mutant of a gene: sgTP53, TP53-/-, EGFRvIII, FLT3ITD.
    private static readonly Regex Marked = new(
        "^(?:si|sh|sg|wt)?(?<name>(?=[A-Za-z])[A-Za-z0-9-]{2,}?)(?:-/-|[+]/[+]|[+]/-|mut|KO|KD|OE|vIII|ITD|ex[0-9]{1,2}|Δ[0-9]*)?$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    private static readonly Regex Padded = new(
        "^(?:(?<stem>[A-Za-z]{2,6})0+(?<rest>[1-9][0-9]{0,2}[A-Za-z]{0,2})|(?<stem>C)0(?<rest>[1-9]orf[0-9]{1,3}))$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>The readings of the parts. Each is only a candidate, unless the whole is a guess as well.</summary>
    public static IEnumerable<Reading> Read(string text)
    {
        var additions = new List<string>(2);
        var parts = new List<string>(2);
        var weak = new List<string>(2);
        var first = text.IndexOfAny(Separators.AllSigns);
        if (first > 0 && text.LastIndexOfAny(Separators.AllSigns) < text.Length - 1)
        {
            // Phosphorylated p-ANK2, sh-ANK3 and Hs_ZFP36, but HB-EGF is HBEGF.
            var prefix = text.Substring(0, first);
            var name = text.Substring(first).TrimStart(Separators.AllSigns);
            (
                prefix.Any(char.IsLower) && text.Any(char.IsUpper) ? additions
                : prefix.Length == 1 || Tags.Contains(prefix, StringComparer.Ordinal) ? parts
                : weak
            ).AddRange(Separators.Join(name, joinsNumbers: false).Prepend(name));
        }
        // ΔUSP15 has lost a part of its sequence, and αCRP is an antibody.
        if (text.Length > 0 && text[0] >= 128 && char.IsLetter(text[0]))
        {
            additions.Add(text.Substring(1).TrimStart(Separators.AllSigns));
        }
        if (Head(text) is var (head, tail))
        {
            (IsAdded(head, tail) ? parts : weak).Add(head);
        }
        // CD4+ is a cell with CD4.
        parts.Add(text.TrimEnd('+', '-'));
        parts.AddRange(WithoutPadding(text));
        if (Marked.Match(text) is { Success: true } marked)
        {
            parts.Add(marked.Groups["name"].Value);
        }
        return Of(ReadingKind.Addition, text, additions)
            .Concat(Of(ReadingKind.Part, text, parts.Where(part => part != text).ToList()))
            .Concat(Of(ReadingKind.WeakPart, text, weak))
            .Concat(Of(ReadingKind.Sibling, text, Siblings(text)))
            .Concat(WithoutOddLetter(text))
            .Concat(Prefixed(text))
            .Concat(Spaced(text));
    }

    // MET 1 is MET and a number, as well as MET1, an alias of GZMM.
    private static IEnumerable<Reading> Spaced(string text)
    {
        var at = text.IndexOf(' ');
        if (
            at >= MinLength
            && text.Skip(at + 1).All(IsDigit)
            && text.Take(at).All(char.IsLetterOrDigit)
        )
        {
            yield return Reading.OfRepeated(text, text.Substring(0, at), ReadingStrength.Overruled);
        }
    }

    // The text before its last sign or Greek letter, and what follows. A number is that of a repeated name (UniqueSuffix), or belongs to the name.
    private static (string Head, string Tail)? Head(string text)
    {
        var last = text.Length - 1;
        if (last > 0 && text[last] >= 128 && char.IsLetter(text[last]) && IsDigit(text[last - 1]))
        {
            return (text.Substring(0, last), text.Substring(last));
        }
        var at = text.LastIndexOfAny(Separators.AllSigns);
        return
            at >= MinLength
            && at < last
            && (at >= MinHead || at == last - 1)
            && text[at + 1] < 128
            && char.IsLetter(text[at + 1])
            ? (text.Substring(0, at).TrimEnd(Separators.AllSigns), text.Substring(at + 1))
            : null;
    }

    // ATR.x is from a merged table, FOXO1-B a form of FOXO1 as well as FOXO1B, and P1 a promoter or primer, but EGF-R is EGFR.
    private static bool IsAdded(string head, string tail) =>
        tail[0] is >= 'a' and <= 'z'
        || (tail.Length > 1 && tail[0] == 'P' && tail.Skip(1).All(IsDigit))
        || (
            tail.Length == 1
            && tail != Receptor
            && head.Length > 0
            && IsDigit(head[head.Length - 1])
        );

    /// <summary>
    /// The readings of a text with a letter in lower case that can be an addition, <c>GH1</c> for <c>hGH1</c>, or look like
    /// another character, <c>DBN1</c> for <c>DBNl</c>, <c>KIF11</c> for <c>KlF11</c>. Each is only a candidate, unless the text is a name in another case.
    /// </summary>
    public static IEnumerable<Reading> WithoutOddLetter(string text)
    {
        if (text.Length <= MinLength)
        {
            yield break;
        }
        if (text[0] is >= 'a' and <= 'z' && char.IsUpper(text[1]))
        {
            yield return new Reading(
                ReadingStrength.Overruled,
                RepairName.Decoration,
                new[] { text.Substring(1) }
            )
            {
                Kind =
                    AddedLetters.IndexOf(text[0]) >= 0 && Array.IndexOf(UsualForms, text) < 0
                        ? ReadingKind.Addition
                        : ReadingKind.OddLetter,
                IsCaseSensitive = true,
            };
        }
        if (text.IndexOf('l') >= 0 && text.All(c => c == 'l' || !char.IsLower(c)))
        {
            yield return new Reading(
                ReadingStrength.Overruled,
                RepairName.Typography,
                new[] { text.Replace('l', '1'), text.Replace('l', 'I') }
            )
            {
                Kind = ReadingKind.OddLetter,
                IsCaseSensitive = true,
            };
        }
    }

    // c-Met and cMYC are the genes of the cell, not those of a virus (v-Myc). hTERT is the human TERT, but hMSC a kind of cell.
    private static IEnumerable<Reading> Prefixed(string text)
    {
        var name = text.Substring(Math.Min(text.Length, 1)).TrimStart('-');
        if (
            name.Length >= MinLength
            && char.IsUpper(name[0])
            && (text[0] is 'c' || (text[0] is 'h' && (name.Length > 3 || name.Any(IsDigit))))
        )
        {
            yield return new Reading(ReadingStrength.Likely, RepairName.Decoration, new[] { name })
            {
                Kind = ReadingKind.Prefixed,
                IsCaseSensitive = true,
            };
        }
    }

    // A number with leading zeros, so that names of one length sort by it. Two letters, because A01 to H12 are the wells of a plate.
    private static IEnumerable<string> WithoutPadding(string text) =>
        Padded.Match(text) is { Success: true } match
            ? new[] { match.Groups["stem"].Value + match.Groups["rest"].Value }
            : Array.Empty<string>();

    // Symbols are in upper case. In a text without upper case, they are not.
    private static IEnumerable<Reading> Of(
        ReadingKind kind,
        string text,
        IReadOnlyList<string> parts
    )
    {
        var names = parts
            .Where(part => part.Length >= MinLength && part.Any(char.IsLetter))
            .ToList();
        if (names.Count > 0)
        {
            yield return new Reading(
                ReadingStrength.Overruled,
                kind is ReadingKind.Sibling ? RepairName.SeveralNames : RepairName.Decoration,
                names
            )
            {
                Kind = kind,
                IsCaseSensitive = text.Any(char.IsUpper),
            };
        }
    }

    // SMAD2/3 is SMAD2.3 in R, and so is a repeated SMAD2 if its number is three. The next number is a list with any sign, a larger one only with a hyphen.
    private static IReadOnlyList<string> Siblings(string text)
    {
        if (UniqueSuffix.Strip(text) is not { } bare || !IsDigit(bare[bare.Length - 1]))
        {
            return Array.Empty<string>();
        }
        var stem = bare.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var number = text.Substring(bare.Length + 1);
        return
            int.TryParse(
                bare.Substring(stem.Length),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var own
            )
            && int.Parse(number, CultureInfo.InvariantCulture) is var other
            && (other == own + 1 || (other > own && text[bare.Length] == '-'))
            ? new[] { stem + number }
            : Array.Empty<string>();
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
