using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>Dates in numbers with separators: <c>9/7/2023</c>, <c>2023-09-07</c>, <c>7.9.</c>, <c>09/2009</c>, <c>9月7日</c>.</summary>
internal static class NumericDates
{
    /// <summary>The possible dates for numbers.</summary>
    /// <param name="tokens">Numbers only.</param>
    /// <param name="endsInDot">Whether the text ends in a dot: <c>7.9.</c> is a date, <c>7.9</c> a decimal number.</param>
    public static IEnumerable<WrittenDate> Read(IReadOnlyList<DateToken> tokens, bool endsInDot)
    {
        if (tokens.Count is not (2 or 3))
        {
            return Enumerable.Empty<WrittenDate>();
        }
        var mark = tokens[1].Before;
        if (tokens.Skip(1).Any(token => token.Before != mark))
        {
            return Enumerable.Empty<WrittenDate>();
        }
        var dates =
            tokens.Count == 2 ? Two(tokens, mark, endsInDot) : Three(tokens, mark, endsInDot);
        return dates.OfType<WrittenDate>();
    }

    /// <summary>The dates in numbers with Chinese, Japanese or Korean signs.</summary>
    public static IEnumerable<WrittenDate> ReadUnits(IReadOnlyList<DateToken> tokens)
    {
        var units = tokens.Select(token => token.Unit).ToArray();
        var date =
            units.SequenceEqual(new[] { DateUnit.Month, DateUnit.Day })
                ? WrittenDate.Of(DateForm.Plain, (int?)null, tokens[0].Number, tokens[1].Number)
            : units.SequenceEqual(new[] { DateUnit.Year, DateUnit.Month }) && tokens[0].IsYear
                ? WrittenDate.Of(DateForm.Plain, tokens[0], tokens[1].Number, day: null)
            : units.SequenceEqual(new[] { DateUnit.Year, DateUnit.Month, DateUnit.Day })
            && tokens[0].IsYear
                ? WrittenDate.Of(DateForm.Plain, tokens[0], tokens[1].Number, tokens[2].Number)
            : null;
        return date is null ? Enumerable.Empty<WrittenDate>() : new[] { date };
    }

    private static IEnumerable<WrittenDate?> Two(
        IReadOnlyList<DateToken> tokens,
        char mark,
        bool endsInDot
    )
    {
        var (first, second) = (tokens[0], tokens[1]);
        if (first.IsShort && second.IsShort)
        {
            return mark == '.' && endsInDot ? InDots(first, second, null)
                : mark is '/' or '-' && !endsInDot ? InEitherOrder(first, second, null)
                : Enumerable.Empty<WrittenDate?>();
        }
        if (endsInDot)
        {
            return Enumerable.Empty<WrittenDate?>();
        }
        // 9.2009 is a decimal number.
        var isMonthAndYear =
            first.IsShort
            && second.IsLongYear
            && (mark is '/' or '-' || (mark == '.' && first.Digits == 2));
        var isYearAndMonth = first.IsLongYear && second.IsShort && mark is '/' or '-';
        return isMonthAndYear
                ? new[] { WrittenDate.Of(DateForm.Plain, second, first.Number, day: null) }
            : isYearAndMonth
                ? new[] { WrittenDate.Of(DateForm.Plain, first, second.Number, day: null) }
            : Enumerable.Empty<WrittenDate?>();
    }

    private static IEnumerable<WrittenDate?> Three(
        IReadOnlyList<DateToken> tokens,
        char mark,
        bool endsInDot
    )
    {
        var (first, second, third) = (tokens[0], tokens[1], tokens[2]);
        if (first.IsLongYear && second.IsShort && third.IsShort && mark is '/' or '-' or '.' or '_')
        {
            return new[] { WrittenDate.Of(DateForm.Plain, first, second.Number, third.Number) };
        }
        if (!(first.IsShort && second.IsShort && third.IsYear))
        {
            return Enumerable.Empty<WrittenDate?>();
        }
        return mark == '.' ? InDots(first, second, third)
            : mark is '/' or '-' && !endsInDot ? InEitherOrder(first, second, third)
            : Enumerable.Empty<WrittenDate?>();
    }

    private static IEnumerable<WrittenDate?> InEitherOrder(
        DateToken first,
        DateToken second,
        DateToken? year
    ) =>
        new[]
        {
            WrittenDate.Of(DateForm.MonthFirst, year, first.Number, second.Number),
            WrittenDate.Of(DateForm.DayFirst, year, second.Number, first.Number),
        };

    private static IEnumerable<WrittenDate?> InDots(
        DateToken first,
        DateToken second,
        DateToken? year
    ) =>
        new[]
        {
            WrittenDate.Of(DateForm.DayFirst, year, second.Number, first.Number),
            WrittenDate.Of(DateForm.DottedMonthFirst, year, first.Number, second.Number),
        };
}
