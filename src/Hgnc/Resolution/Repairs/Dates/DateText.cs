using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Hgnc.Query;
using Hgnc.Text;

namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>A text that may be a date, split into numbers and words.</summary>
/// <param name="Tokens">The numbers and words.</param>
/// <param name="HadTime">Whether a midnight was removed, which occurs only after a date with a year.</param>
/// <param name="EndsInDot">Whether the text ends in a dot, as in <c>7.9.</c>.</param>
internal sealed record DateText(IReadOnlyList<DateToken> Tokens, bool HadTime, bool EndsInDot)
{
    // "Wednesday, September 23, 2009 12:00:00 AM" is one of the longest.
    private const int MaxLength = 60;
    private const int MaxTokens = 10;

    // sub-03 is a subject of a study. Turkish spreadsheets write Şub for February.
    private const string Subject = "sub";

    private const int MaxDigits = 8;
    private const string Separators = "-/._,'";

    // A symbol is always turned into a whole day, so a text with another time was never a symbol.
    private static readonly Regex Midnight = new(
        "(?:T|,? )(?:0?0:00(?::00(?:[.,]0{1,9})?)?|12:00(?::00)? ?[aA][mM])(?: ?Z| ?[+-]00:?00)?$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>The parts of the text, or null if it cannot be a date.</summary>
    public static DateText? Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length > MaxLength || !DateShape.CanBeDate(trimmed))
        {
            return null;
        }
        var plain = Plain(trimmed);
        if (plain is null)
        {
            return null;
        }
        var time = plain.IndexOf(':') > 0 ? Midnight.Match(plain) : Match.Empty;
        return Split(time.Success ? plain.Substring(0, time.Index) : plain, time.Success);
    }

    // ASCII digits, one kind of dash and of space, no direction marks; null for malformed text.
    private static string? Plain(string text)
    {
        if (text.All(c => c < '\u0080'))
        {
            return text;
        }
        if (BrokenText.Find(text) >= 0)
        {
            return null;
        }
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(c);
            if (category == UnicodeCategory.DecimalDigitNumber)
            {
                plain.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)));
            }
            else if (category != UnicodeCategory.Format)
            {
                plain.Append(
                    category == UnicodeCategory.DashPunctuation || c == '\u2212' ? '-'
                    : char.IsWhiteSpace(c) ? ' '
                    : c
                );
            }
        }
        return plain.ToString();
    }

    private static DateText? Split(string text, bool hadTime)
    {
        var tokens = new List<DateToken>();
        for (var i = 0; ; )
        {
            var start = i;
            while (i < text.Length && !IsDigit(text[i]) && !IsWritten(text[i]))
            {
                i++;
            }
            var between = text.Substring(start, i - start);
            if (i == text.Length)
            {
                var end = between.Trim();
                return tokens.Count > 0 && end is "" or "."
                    ? new DateText(tokens, hadTime, end.Length > 0)
                    : null;
            }
            if (Separator(between, tokens) is not { } before || tokens.Count == MaxTokens)
            {
                return null;
            }
            var from = i;
            if (IsDigit(text[i]))
            {
                while (i < text.Length && IsDigit(text[i]))
                {
                    i++;
                }
                if (Number(text.Substring(from, i - from)) is not { } number)
                {
                    return null;
                }
                var unit = i < text.Length ? UnitOf(text[i]) : DateUnit.None;
                i += unit == DateUnit.None ? 0 : 1;
                tokens.Add(new DateToken(before, "", number.Value, number.Digits, unit));
            }
            else
            {
                while (i < text.Length && IsWritten(text[i]))
                {
                    i++;
                }
                var word = text.Substring(from, i - from);
                if (word.Equals(Subject, StringComparison.OrdinalIgnoreCase))
                {
                    return null;
                }
                AddWord(tokens, before, MonthWord.Fold(word));
            }
        }
    }

    // Thai abbreviations contain dots.
    private static void AddWord(List<DateToken> tokens, char before, string word)
    {
        if (tokens.Count > 0 && before == '.' && tokens[tokens.Count - 1] is { IsWord: true } last)
        {
            tokens[tokens.Count - 1] = last with { Word = last.Word + word };
        }
        else if (word.Length > 0)
        {
            tokens.Add(new DateToken(before, word, 0, 0));
        }
    }

    // The dot of an abbreviation, or of an ordinal number before a comma, is not a separator by itself.
    private static char? Separator(string between, List<DateToken> tokens)
    {
        if (tokens.Count == 0)
        {
            return between.Length == 0 ? '\0' : null;
        }
        var mark = between.Trim();
        if (mark.Length == 0)
        {
            return between.Length == 0 ? '\0' : ' ';
        }
        if (
            mark.Length == 2
            && mark[0] == '.'
            && (tokens[tokens.Count - 1].IsWord || mark[1] == ',')
        )
        {
            return Separators.IndexOf(mark[1]) >= 0 ? mark[1] : null;
        }
        return mark.Length == 1 && Separators.IndexOf(mark[0]) >= 0 ? mark[0] : null;
    }

    private static (int Value, int Digits)? Number(string digits) =>
        digits.Length <= MaxDigits
            ? (int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), digits.Length)
        : digits.All(c => c == '0') ? (0, digits.Length)
        : null;

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsWritten(char c) =>
        c < '\u0080'
            ? (char)(c | 0x20) is >= 'a' and <= 'z'
            : char.IsLetter(c)
                || CharUnicodeInfo.GetUnicodeCategory(c)
                    is UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.SpacingCombiningMark;

    private static DateUnit UnitOf(char c) =>
        c switch
        {
            '年' or '년' => DateUnit.Year,
            '月' or '월' => DateUnit.Month,
            '日' or '일' or '号' => DateUnit.Day,
            _ => DateUnit.None,
        };
}
