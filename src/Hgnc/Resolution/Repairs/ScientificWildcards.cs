using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hgnc.Resolution.Repairs;

/// <summary>The search terms for the names that a spreadsheet can have turned into one rounded number.</summary>
internal static class ScientificWildcards
{
    private const int MaxDigits = 15;
    private const int MaxExponentDigits = 3;

    // Each term is a clause of a query.
    private const int MaxTerms = 45;

    /// <summary>The terms for a number: its digits as shown, the first one before the decimal point, and its power of ten.</summary>
    public static IReadOnlyList<string> For(string mantissa, int exponent)
    {
        var terms = Exact(mantissa, exponent).Distinct(StringComparer.Ordinal).ToList();
        var zeroLed = ZeroLed(terms).ToList();
        if (terms.Count + zeroLed.Count > MaxTerms)
        {
            // Terms with the same beginning are merged: 60?????E04 and 61?????E04 together would have only 6 in common.
            terms = terms
                .GroupBy(term => (term.Length, term[0], term[1]))
                .Select(group => group.Aggregate(Common))
                .ToList();
        }
        return terms.Concat(zeroLed).ToArray();
    }

    /// <summary>The terms for names without leading zeros, one for each number of digits.</summary>
    private static IEnumerable<string> Exact(string mantissa, int exponent)
    {
        for (var length = 1; length < MaxDigits; length++)
        {
            foreach (var (digits, power) in Digits(mantissa, exponent, length))
            {
                var written = power.ToString(CultureInfo.InvariantCulture);
                var widest = Math.Min(MaxExponentDigits, MaxDigits - length);
                for (var width = written.Length; power >= 0 && width <= widest; width++)
                {
                    yield return digits + "E" + written.PadLeft(width, '0');
                }
            }
        }
    }

    /// <summary>The possible digits of a given length, with the power of ten.</summary>
    private static IEnumerable<(string Digits, int Power)> Digits(
        string mantissa,
        int exponent,
        int length
    )
    {
        var power = exponent - length + 1;
        var shown = mantissa.Length;
        if (length <= shown)
        {
            if (mantissa.Substring(length).All(c => c == '0'))
            {
                yield return (mantissa.Substring(0, length), power);
            }
            yield break;
        }
        string Fill(string prefix) => prefix.PadRight(length, '?');

        // If the number was rounded down, the digits begin with the mantissa; if it was rounded up, with the number before it.
        var before = long.Parse(mantissa, NumberStyles.None, CultureInfo.InvariantCulture) - 1;
        var up = before.ToString(CultureInfo.InvariantCulture);
        if (before == 0 || up.Length < shown)
        {
            yield return (Fill(mantissa), power);
            yield return (Fill(new string('9', shown)), power - 1);
        }
        else if (shown > 1 && mantissa[shown - 1] != '0')
        {
            yield return (Fill(mantissa.Substring(0, shown - 1)), power);
        }
        else
        {
            yield return (Fill(mantissa), power);
            yield return (Fill(up), power);
        }
    }

    /// <summary>The terms for names with leading zeros. Their number moves the E, so only the lengths are known.</summary>
    private static IEnumerable<string> ZeroLed(IReadOnlyCollection<string> terms)
    {
        var shortest = terms.Count == 0 ? int.MaxValue - 1 : terms.Min(term => term.Length);
        for (var length = shortest + 1; length <= MaxDigits + 1; length++)
        {
            yield return "0".PadRight(length, '?');
        }
    }

    private static string Common(string one, string other) =>
        new(one.Zip(other, (a, b) => a == b ? a : '?').ToArray());
}
