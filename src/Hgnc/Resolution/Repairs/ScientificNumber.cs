using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Resolution.Repairs;

/// <summary>
/// A number such as <c>2.31E+19</c>, which a spreadsheet makes of a clone name such as <c>2310009E13</c>: digits, an E
/// and digits, read as 2310009×10^13.
/// </summary>
internal sealed class ScientificNumber : IEquatable<ScientificNumber>
{
    // One digit before the decimal separator. Without decimals and plus, the text is itself a name of this form.
    private static readonly Regex Form = new(
        "^(?<whole>[1-9])(?:[.,](?<decimals>[0-9]{1,15}))?[eE](?<plus>[+])?(?<exponent>[0-9]{1,3})$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    private readonly string _mantissa;
    private readonly int _exponent;

    private ScientificNumber(string mantissa, int exponent)
    {
        _mantissa = mantissa;
        _exponent = exponent;
        Wildcards = ScientificWildcards.For(mantissa, exponent);
    }

    /// <summary>
    /// Search terms in which <c>?</c>, their only wildcard, means one character. Together they find every value
    /// for which <see cref="Matches"/> is true and that has one to three digits after its upper-case E and at
    /// most 15 in all. They also find others.
    /// </summary>
    public IReadOnlyList<string> Wildcards { get; }

    /// <summary>The number in a text, or null if it is not one that a spreadsheet made from a name.</summary>
    public static ScientificNumber? Read(string text)
    {
        var match = Form.Match(text.Trim());
        return match.Success && (match.Groups["plus"].Success || match.Groups["decimals"].Success)
            ? new ScientificNumber(
                match.Groups["whole"].Value + match.Groups["decimals"].Value,
                (int)Number(match.Groups["exponent"].Value)
            )
            : null;
    }

    /// <summary>Whether the other is the same number with the same number of digits.</summary>
    public bool Equals(ScientificNumber? other) =>
        other is not null && other._mantissa == _mantissa && other._exponent == _exponent;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ScientificNumber);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_mantissa, _exponent);

    /// <summary>Whether a value consists of digits, an E and digits, and rounding its number gives this one.</summary>
    public bool Matches(string value)
    {
        const int MaxExponentDigits = 4;
        var e = value.IndexOfAny(new[] { 'E', 'e' });
        if (
            e < 1
            || e == value.Length - 1
            || !AreDigits(value, 0, e)
            || !AreDigits(value, e + 1, value.Length)
        )
        {
            return false;
        }
        var digits = value.Substring(0, e).TrimStart('0');
        var power = value.Substring(e + 1).TrimStart('0');
        if (digits.Length == 0 || power.Length > MaxExponentDigits)
        {
            return false;
        }
        var exponent = digits.Length - 1L + (power.Length == 0 ? 0 : Number(power));
        var kept = Number(
            digits
                .Substring(0, Math.Min(digits.Length, _mantissa.Length))
                .PadRight(_mantissa.Length, '0')
        );
        return CompareToHalf(digits, _mantissa.Length) switch
        {
            < 0 => IsThis(kept, exponent),
            > 0 => IsThis(kept + 1, exponent),
            // Some programs round a tie up, others to the even digit.
            _ => IsThis(kept + 1, exponent) || (kept % 2 == 0 && IsThis(kept, exponent)),
        };
    }

    private bool IsThis(long mantissa, long exponent)
    {
        var digits = mantissa.ToString(CultureInfo.InvariantCulture);
        // 9.99 rounds to 10.0, which is 1.00 of the next power.
        return digits.Length > _mantissa.Length
            ? exponent + 1 == _exponent
                && string.CompareOrdinal(digits, 0, _mantissa, 0, _mantissa.Length) == 0
            : exponent == _exponent && digits == _mantissa;
    }

    private static int CompareToHalf(string digits, int start)
    {
        if (start >= digits.Length)
        {
            return -1;
        }
        var first = digits[start].CompareTo('5');
        return first != 0 ? first : digits.AsSpan(start + 1).TrimStart('0').Length;
    }

    private static bool AreDigits(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is not (>= '0' and <= '9'))
            {
                return false;
            }
        }
        return true;
    }

    private static long Number(string digits) =>
        long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
